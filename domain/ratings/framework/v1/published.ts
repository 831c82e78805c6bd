import type { CriterionId } from '../../criteria';
import { levelValue, type RatedLevel } from '../../levels';

/** The place of a level on the scale: closed 0 … open 3. */
export type Step = 0 | 1 | 2 | 3;

/** A rating as published: its level, and whether it is settled (held for the patience, disputed or not). */
export interface PublishedRating {
  readonly level: RatedLevel;
  readonly isSettled: boolean;
}

/** A model's published ratings; a criterion that is not there is unrated. */
export type PublishedRatings = Readonly<Partial<Record<CriterionId, PublishedRating>>>;

/**
 * What a gate counts in every requirement: unrated or an `na` that is not settled as closed, a settled `na` as open,
 * in sums too (framework 1.0, Label).
 */
export function gateStep(rating: PublishedRating | undefined): Step {
  if (!rating) return 0;
  if (rating.level !== 'na') return levelValue(rating.level);
  return rating.isSettled ? 3 : 0;
}
