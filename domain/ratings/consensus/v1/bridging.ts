import type { CountedWeights } from './counted-weights';
import { medianStep, type Step, weightFrom } from './steps';

const LEAST_CAMP_WEIGHT = 2000;

/**
 * The medians of the strict and the lenient camp where both are large and disagree: then more votes of one camp settle
 * nothing, and the interval spans both. `null` where the rating is bridged (consensus rule 1, section 3, guard 1).
 */
export function unbridgedMedians(weights: CountedWeights): readonly [Step, Step] | null {
  const all = weightFrom(weights.steps, 0);
  if (!isLarge(weightFrom(weights.strict, 0), all) || !isLarge(weightFrom(weights.lenient, 0), all)) return null;
  const strict = medianStep(weights.strict);
  const lenient = medianStep(weights.lenient);
  return strict === lenient ? null : [strict, lenient];
}

function isLarge(camp: number, all: number): boolean {
  return camp >= LEAST_CAMP_WEIGHT && 4 * camp >= all;
}
