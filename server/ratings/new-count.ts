import { CURRENT_CONSENSUS_RULE as RULE } from '../../domain/ratings/consensus/current';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import type { RatingTally } from '../../domain/ratings/consensus/v1/tally';

/** A rating's count, as it is stored. */
export type NewCount = { tally: RatingTally; outcome: Decision; evidenceChanges: number };

/** The count of a rating that nobody has voted on. */
export function unratedCount(): NewCount {
  const tally = RULE.emptyTally();
  return { tally, outcome: RULE.decide(tally), evidenceChanges: 0 };
}
