import type { CountedWeights } from './counted-weights';
import { CONTEST_WEIGHT, type Lack, type Verdict } from './decision';
import type { RatingTally } from './tally';
import { isLowerAboveHalf, wilsonLower } from './wilson';

/**
 * The verdict of a rating on which more than half of the weight says "not applicable"
 * (consensus rule 1, section 3, "Not applicable"): its interval is `na` only in consensus.
 */
export function decideNotApplicable(tally: RatingTally, weights: CountedWeights, total: number): Verdict {
  const { na, hasQuorum } = weights;
  const lacks: Lack[] = [];
  if (!hasQuorum) lacks.push('quorum');
  if (!isLowerAboveHalf(na, total)) lacks.push('agreement');
  if (tally.verified.na === 0) lacks.push('proof');

  const confidence = wilsonLower(na, total);
  if (lacks.length === 0) return { level: 'na', state: 'consensus', low: 'na', high: 'na', confidence, lacks };
  const isContested = hasQuorum && total >= CONTEST_WEIGHT && 3 * na < 2 * total;
  const state = isContested ? 'contested' : 'provisional';
  return { level: 'na', state, low: 'closed', high: 'open', confidence, lacks };
}
