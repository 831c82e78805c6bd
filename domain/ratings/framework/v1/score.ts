import { CRITERION_IDS } from '../../criteria';
import { levelValue } from '../../levels';
import { type MeasuredRatings, spanOf } from './measured';
import { type ProfileId, weightOf } from './profiles';

/** 0 to 100, unrounded; shown through `roundedScore` (framework 1.0, Score). */
export interface Score {
  readonly value: number;
  /** With every criterion at the lower end of its interval, unrated ones at closed. */
  readonly low: number;
  /** With every criterion at the upper end of its interval, unrated ones at open. */
  readonly high: number;
}

/**
 * 100 × Σ weight × level ÷ (3 × Σ weight) over rated criteria, with its range; `null` while no criterion has a step of
 * the scale. A settled `na` drops out of all three, an `na` that is not settled out of the value only (framework 1.0, Score).
 */
export function score(ratings: MeasuredRatings, profile?: ProfileId): Score | null {
  const value = { points: 0, weight: 0 };
  const range = { low: 0, high: 0, weight: 0 };
  for (const id of CRITERION_IDS) {
    const weight = weightOf(id, profile);
    const rating = ratings[id];
    if (rating && rating.level !== 'na') {
      value.points += weight * levelValue(rating.level);
      value.weight += weight;
    }
    const span = spanOf(rating);
    if (span === 'na') continue;
    range.low += weight * span.low;
    range.high += weight * span.high;
    range.weight += weight;
  }
  if (value.weight === 0) return null;
  return {
    value: percentage(value.points, value.weight),
    low: percentage(range.low, range.weight),
    high: percentage(range.high, range.weight),
  };
}

/** Integers until the one division, so that equal scores are equal bits. */
function percentage(points: number, weight: number): number {
  return (100 * points) / (3 * weight);
}

/**
 * A score as shown: rounded half up to whole numbers or one decimal (framework 1.0, Score). A score is a fraction with
 * a denominator below 1000, so nothing but a true half lies within 10⁻⁶ of one: what floating point lost is given back.
 */
export function roundedScore(value: number, decimals: 0 | 1 = 0): number {
  const unit = decimals === 0 ? 1 : 10;
  return Math.floor(value * unit + 0.5 + 1e-6) / unit;
}
