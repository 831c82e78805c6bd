import type { CriterionId } from '../../criteria';
import { LABEL_BY_ID, type LabelId, RANKED_LABEL_IDS, type RankedLabelId } from './labels';
import { gateStep, type PublishedRatings, type Step } from './published';
import { meets } from './requirement';

/** The first row whose requirement the gates meet; `closed` is what is left (framework 1.0, Label). */
export function rankedLabel(stepOf: (criterion: CriterionId) => Step): RankedLabelId {
  const fitting = RANKED_LABEL_IDS.find((id) => {
    const { requires } = LABEL_BY_ID[id];
    return requires !== null && meets(requires, stepOf);
  });
  return fitting ?? 'closed';
}

/** The label of published ratings, whatever their state (framework 1.0, Label; consensus rule 1, section 4). */
export function labelFor(ratings: PublishedRatings): LabelId {
  return ratings.weights ? rankedLabel((criterion) => gateStep(ratings[criterion])) : 'unrated';
}
