import type { CriterionId } from '../../criteria';
import { levelValue, type RatedLevel } from '../../levels';
import type { PublishedRating, Step } from './published';

/** A published rating with the computed interval (consensus rule 1, sections 3 and 5). */
export interface MeasuredRating extends PublishedRating {
  readonly low: RatedLevel;
  readonly high: RatedLevel;
}

/** A model's published ratings with their intervals; a criterion that is not there is unrated. */
export type MeasuredRatings = Readonly<Partial<Record<CriterionId, MeasuredRating>>>;

/** The steps that a level may have, or `na` where it is sure that the question does not apply. */
export type Span = { readonly low: Step; readonly high: Step } | 'na';

const ANYTHING: Span = { low: 0, high: 3 };

/**
 * The computed interval, widened to contain the published level (consensus rule 1, section 5). Unrated it is
 * closed…open, and so it is while `na` is one possibility among others or not settled: then nobody knows yet whether
 * the question applies, and the rule says closed…open for that.
 */
export function spanOf(rating: MeasuredRating | undefined): Span {
  if (!rating) return ANYTHING;
  const { level, low, high, isSettled } = rating;
  if (level === 'na') return isSettled && low === 'na' && high === 'na' ? 'na' : ANYTHING;
  if (low === 'na' || high === 'na') return ANYTHING;
  const published = levelValue(level);
  return { low: lesser(published, levelValue(low)), high: greater(published, levelValue(high)) };
}

/** What a span counts at its lower or upper end in a requirement: a settled `na` as open (framework 1.0, Label). */
export function spanEnd(span: Span, end: 'low' | 'high'): Step {
  return span === 'na' ? 3 : span[end];
}

function lesser(a: Step, b: Step): Step {
  return a < b ? a : b;
}

function greater(a: Step, b: Step): Step {
  return a > b ? a : b;
}
