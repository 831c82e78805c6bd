import { type Answer, LEVELS, levelValue, type RatedLevel } from '../../levels';
import type { Camp } from './vote';

const LEAST_VOTES = 12;

/** A person's vote, and the level on which its rating is settled. */
export type SettledVote = { answer: Answer; outcome: RatedLevel };

/**
 * On which side of settled outcomes a person votes: by the mean signed distance over at least 12 of them, na and unknown
 * left out, strict at −0.25 levels or less, lenient at +0.25 or more (consensus rule 1, section 3, guard 1). Decided in
 * integers: strict ⇔ 4·sum ≤ −count.
 */
export function campOf(votes: Iterable<SettledVote>): Camp {
  let sum = 0;
  let count = 0;
  for (const { answer, outcome } of votes) {
    const [voted, settled] = [LEVELS.find((level) => level === answer), LEVELS.find((level) => level === outcome)];
    if (!voted || !settled) continue;
    sum += levelValue(voted) - levelValue(settled);
    count += 1;
  }
  if (count < LEAST_VOTES) return 'neutral';
  if (4 * sum <= -count) return 'strict';
  return 4 * sum >= count ? 'lenient' : 'neutral';
}
