import type { CriterionId } from '../../criteria';
import { GATES } from './criteria';
import { labelFor, rankedLabel } from './label-for';
import type { LabelId } from './labels';
import { type MeasuredRatings, spanEnd, spanOf } from './measured';
import { gateStep, type Step } from './published';

/**
 * Criteria for which some level within their interval gives another label with the others at their level
 * (consensus rule 1, section 4): the list "help settle this". Only gates move labels, and a label never falls when a
 * level rises, so that the two ends of an interval answer for all of it. Unrated weights leave a model without a rank:
 * any level of theirs ends that, and nothing else does.
 */
export function pivotalCriteria(ratings: MeasuredRatings): readonly CriterionId[] {
  const label = labelFor(ratings);
  const stepOf = (criterion: CriterionId): Step => gateStep(ratings[criterion]);
  return GATES.map((gate) => gate.id).filter((id) => {
    if (label === 'unrated') return id === 'weights';
    const span = spanOf(ratings[id]);
    const labelWith = (step: Step): LabelId => rankedLabel((other) => (other === id ? step : stepOf(other)));
    return labelWith(spanEnd(span, 'low')) !== label || labelWith(spanEnd(span, 'high')) !== label;
  });
}
