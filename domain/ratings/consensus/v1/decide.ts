import { countedWeights } from './counted-weights';
import { decideNotApplicable } from './decide-applicability';
import { decideLevel } from './decide-level';
import type { Decision, Verdict } from './decision';
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
  const total = weightFrom(steps, 0) + na;
  const decideRated = 2 * na > total ? decideNotApplicable : decideLevel;
  const verdict = total === 0 ? UNRATED : decideRated(tally, weights, total);
  const { people } = tally;
  // Field by field, for a replay comes here after every vote, and spreading costs more than all the rest.
  return {
    level: verdict.level,
    state: verdict.state,
    low: verdict.low,
    high: verdict.high,
    confidence: roundedConfidence(verdict.confidence),
    weights: { closed: steps[0], limited: steps[1], mostly: steps[2], open: steps[3], na },
    people: {
      closed: people.closed,
      limited: people.limited,
      mostly: people.mostly,
      open: people.open,
      na: people.na,
      unknown: people.unknown,
    },
    blocs: tally.blocs,
    uncounted: tally.uncounted,
    lacks: verdict.lacks,
    restsOn: weights.restsOn,
  };
}

/** Half up to 10⁻⁹, so that the last bits of floating point never show. */
function roundedConfidence(confidence: number): number {
  return Math.floor(confidence * 1e9 + 0.5) / 1e9;
}
