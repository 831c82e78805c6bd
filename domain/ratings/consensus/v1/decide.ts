import { type CountedWeights, countedWeights } from './counted-weights';
import { decideNotApplicable } from './decide-applicability';
import { decideLevel } from './decide-level';
import type { Decision, Judgement, Verdict } from './decision';
import { weightFrom } from './steps';
import type { RatingTally } from './tally';

const UNRATED: Verdict = {
  level: null,
  state: 'unrated',
  low: 'closed',
  high: 'open',
  confidence: 0,
  lacks: ['quorum', 'agreement', 'proof'],
};

/** Level, state, interval and confidence of a rating, from its tally alone and at constant cost (consensus rule 1, section 3). */
export function decide(tally: RatingTally): Decision {
  const weights = countedWeights(tally);
  const { steps, na } = weights;
  return {
    ...judgeBy(tally, weights),
    weights: { closed: steps[0], limited: steps[1], mostly: steps[2], open: steps[3], na },
    people: { ...tally.people },
    blocs: tally.blocs,
    uncounted: tally.uncounted,
  };
}

/** A decision without the figures that are told with it: all that a replay needs after every vote. */
export function judge(tally: RatingTally): Judgement {
  return judgeBy(tally, countedWeights(tally));
}

function judgeBy(tally: RatingTally, weights: CountedWeights): Judgement {
  const total = weightFrom(weights.steps, 0) + weights.na;
  const decideRated = 2 * weights.na > total ? decideNotApplicable : decideLevel;
  const { level, state, low, high, confidence, lacks } = total === 0 ? UNRATED : decideRated(tally, weights, total);
  // Field by field, for spreading costs more than all the rest.
  return { level, state, low, high, confidence: roundedConfidence(confidence), lacks, restsOn: weights.restsOn };
}

/** Half up to 10⁻⁹, so that the last bits of floating point never show. */
function roundedConfidence(confidence: number): number {
  return Math.floor(confidence * 1e9 + 0.5) / 1e9;
}
