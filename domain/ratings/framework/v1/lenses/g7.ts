import type { CriterionId } from '../../../criteria';
import type { RankedLabelId } from '../labels';
import { LABEL_BY_ID } from '../labels';
import { criteriaMissingFor, missingFor } from '../missing';
import { gateStep, type PublishedRatings, type Step } from '../published';
import { meets } from '../requirement';
import type { Finding } from './finding';

/** The levels of the G7 vocabulary of 29 May 2026, best first, and `none` of them. */
export const G7_VERDICTS = [
  'open-source-with-open-data',
  'open-source',
  'open-weights',
  'weights-available',
  'none',
] as const;
export type G7Verdict = (typeof G7_VERDICTS)[number];

/** The label whose gates each level asks. */
const ROWS = [
  { verdict: 'open-source-with-open-data', label: 'ai-open-data' },
  { verdict: 'open-source', label: 'ai-open' },
  { verdict: 'open-weights', label: 'model-source' },
  { verdict: 'weights-available', label: 'restricted' },
] as const satisfies ReadonlyArray<{ verdict: G7Verdict; label: RankedLabelId }>;

/**
 * The level of the G7 vocabulary, from the gates of the labels (framework 1.0, Lenses); what is missing is what stands
 * between the model and the level above. "Open with gaps" is no level there: its terms decide which one it has.
 */
export function g7(ratings: PublishedRatings): Finding<G7Verdict, CriterionId> {
  const stepOf = (criterion: CriterionId): Step => gateStep(ratings[criterion]);
  const at = ROWS.findIndex(({ label }) => {
    const { requires } = LABEL_BY_ID[label];
    return requires !== null && meets(requires, stepOf);
  });
  const above = ROWS[at === -1 ? ROWS.length - 1 : at - 1];
  return {
    verdict: ratings.weights ? (ROWS[at]?.verdict ?? 'none') : 'unrated',
    missing: above ? criteriaMissingFor(missingFor(above.label, stepOf)) : [],
  };
}
