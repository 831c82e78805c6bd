import { LEVELS } from '../../levels';
import { unbridgedMedians } from './bridging';
import type { CountedWeights, StepWeights } from './counted-weights';
import { CONTEST_WEIGHT, type Lack, type Verdict } from './decision';
import { medianStep, type Step, UPPER_STEPS, weightFrom } from './steps';
import type { RatingTally } from './tally';
import { isLowerAboveHalf, isUpperAboveHalf, wilsonLower, wilsonUpper } from './wilson';

/** Without a bridge between the camps nobody may be more confident than this (consensus rule 1, section 3, guard 1). */
const UNBRIDGED_CONFIDENCE = 0.5;

/** The verdict of a rating whose level is a step of the scale: median, interval, guards, state (consensus rule 1, section 3). */
export function decideLevel(tally: RatingTally, weights: CountedWeights, total: number): Verdict {
  const { steps, na, hasQuorum } = weights;
  const n = weightFrom(steps, 0);
  const level = medianStep(steps);
  const interval = intervalOf(steps, n);
  const medians = unbridgedMedians(weights);
  const hasAgreement = interval.low === interval.high;
  const isApplicable = !isUpperAboveHalf(na, total);

  const lacks: Lack[] = [];
  if (!hasQuorum) lacks.push('quorum');
  if (!hasAgreement) lacks.push('agreement');
  if (medians) lacks.push('bridge');
  if (!hasProof(tally, level)) lacks.push('proof');
  if (!isApplicable) lacks.push('applicability');

  let { low, high } = interval;
  let confidence = confidenceOf(steps, n, level);
  if (medians) {
    low = Math.min(low, ...medians) as Step;
    high = Math.max(high, ...medians) as Step;
    confidence = Math.min(confidence, UNBRIDGED_CONFIDENCE);
  }
  if (lacks.includes('proof')) low = 0;
  if (!isApplicable) confidence = Math.min(confidence, 1 - wilsonUpper(na, total));
  if (!isApplicable || !hasQuorum) {
    low = 0;
    high = 3;
  }

  const isDisputed = n >= CONTEST_WEIGHT && (medians !== null || (!hasAgreement && 3 * steps[level] < 2 * n));
  const isApplicabilityDisputed = !isApplicable && total >= CONTEST_WEIGHT && 3 * n < 2 * total;
  const isContested = hasQuorum && (isDisputed || isApplicabilityDisputed);
  const state = lacks.length === 0 ? 'consensus' : isContested ? 'contested' : 'provisional';
  return { level: LEVELS[level], state, low: LEVELS[low], high: LEVELS[high], confidence, lacks };
}

/** The steps that a share of the weight with Wilson bounds still allows for the median, before the guards. */
function intervalOf(steps: StepWeights, n: number): { low: Step; high: Step } {
  let low: Step = 0;
  let high: Step = 0;
  for (const step of UPPER_STEPS) {
    const atOrAbove = weightFrom(steps, step);
    if (isLowerAboveHalf(atOrAbove, n)) low = step;
    if (isUpperAboveHalf(atOrAbove, n)) high = step;
  }
  return { low, high };
}

/** How sure it is that the median is neither lower nor higher: min(L_m, 1 − U_m₊₁), with L₀ = 1 and U₄ = 0. */
function confidenceOf(steps: StepWeights, n: number, level: Step): number {
  const notLower = level === 0 ? 1 : wilsonLower(weightFrom(steps, level), n);
  const notHigher = level === 3 ? 1 : 1 - wilsonUpper(weightFrom(steps, (level + 1) as Step), n);
  return Math.min(notLower, notHigher);
}

/** `closed` needs evidence for closed; a higher level evidence for itself or more (consensus rule 1, section 3, guard 2). */
function hasProof({ verified }: RatingTally, level: Step): boolean {
  if (level === 0) return verified.closed > 0;
  return LEVELS.slice(level).some((step) => verified[step] > 0);
}
