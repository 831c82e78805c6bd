import type { StepWeights } from './counted-weights';

/** Weights on closed…open; what follows them, as that on `na`, is no step. */
type Steps = readonly [...StepWeights, ...number[]];

/** The place of a level on the scale: closed 0 … open 3. */
export type Step = 0 | 1 | 2 | 3;

/** The steps above `closed`, rising: those that a share of the weight can be "at or above". */
export const UPPER_STEPS = [1, 2, 3] as const;

/** Weight on a step and all above it. */
export function weightFrom(weights: Steps, step: Step): number {
  let sum = 0;
  for (let at: number = step; at < 4; at++) sum += weights[at] ?? 0;
  return sum;
}

/** The lower weighted median: the highest step with more than half of the weight at or above it; ties go to the stricter (consensus rule 1, section 3, "Level"). */
export function medianStep(weights: Steps): Step {
  const half = weightFrom(weights, 0) / 2;
  if (weightFrom(weights, 3) > half) return 3;
  if (weightFrom(weights, 2) > half) return 2;
  return weightFrom(weights, 1) > half ? 1 : 0;
}
