import { CRITERION_IDS, type CriterionId } from '../../criteria';
import { CRITERION_BY_ID, GATES } from './criteria';
import { labelFor, rankedLabel } from './label-for';
import type { LabelId, RankedLabelId } from './labels';
import { type MeasuredRating, spanEnd, spanOf } from './measured';
import { type Missing, missing } from './missing';
import { pivotalCriteria } from './pivotal';
import { type Score, score } from './score';

/** Everything that a model's verdict needs of one rating. */
export interface AssessedRating extends MeasuredRating {
  /** 0 to 1, a multiple of 10⁻⁹. */
  readonly confidence: number;
  /** Whose weight the current count is. */
  readonly restsOn: 'sources' | 'votes';
}

/** A model's ratings; a criterion that is not there is unrated. */
export type AssessedRatings = Readonly<Partial<Record<CriterionId, AssessedRating>>>;

/** Whose verdict a label is: editors' while every gate rests on sources, the community's once all rest on votes. */
export type Basis = 'editors' | 'mixed' | 'community';

/** The verdict on a model, and how firm it is (framework 1.0, Label; consensus rule 1, section 4). */
export interface Assessment {
  readonly label: LabelId;
  readonly worst: RankedLabelId;
  readonly best: RankedLabelId;
  /** Worst equals best. */
  readonly isCertain: boolean;
  readonly pivotal: readonly CriterionId[];
  /** No criterion is pivotal. */
  readonly isRobust: boolean;
  readonly missing: Missing;
  readonly score: Score | null;
  readonly basis: Basis;
  /** 0 to 1, over all criteria, unrated ones as 0. */
  readonly confidence: number;
}

/** Label, range of labels, score and confidence of a model from its ratings (framework 1.0; consensus rule 1, section 4). */
export function assess(ratings: AssessedRatings): Assessment {
  const worst = rankedLabel((id) => spanEnd(spanOf(ratings[id]), 'low'));
  const best = rankedLabel((id) => spanEnd(spanOf(ratings[id]), 'high'));
  const pivotal = pivotalCriteria(ratings);
  return {
    label: labelFor(ratings),
    worst,
    best,
    isCertain: worst === best,
    pivotal,
    isRobust: pivotal.length === 0,
    missing: missing(ratings),
    score: score(ratings),
    basis: basisOf(ratings),
    confidence: confidenceOf(ratings),
  };
}

/** Unrated gates rest on nothing and are left out; a model without a rated gate has no community verdict. */
function basisOf(ratings: AssessedRatings): Basis {
  const gates = GATES.flatMap((gate) => ratings[gate.id]?.restsOn ?? []);
  if (gates.every((restsOn) => restsOn === 'sources')) return 'editors';
  return gates.every((restsOn) => restsOn === 'votes') ? 'community' : 'mixed';
}

/** Σ weight · confidence ÷ Σ weight, summed in whole 10⁻⁹ so that no order of summing shows, rounded half up. */
function confidenceOf(ratings: AssessedRatings): number {
  let sum = 0;
  let weights = 0;
  for (const id of CRITERION_IDS) {
    const { weight } = CRITERION_BY_ID[id];
    sum += weight * Math.round((ratings[id]?.confidence ?? 0) * 1e9);
    weights += weight;
  }
  return Math.floor((2 * sum + weights) / (2 * weights)) / 1e9;
}
