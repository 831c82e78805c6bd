import type { LabelId } from '@/domain/models/views';
import type { CriterionId } from '@/domain/ratings/criteria';
import { CRITERIA, CRITERION_BY_ID } from '@/domain/ratings/framework/v1/criteria';
import type { Criterion } from '@/domain/ratings/framework/v1/criterion';
import { CRITERION_GROUPS, type GroupId } from '@/domain/ratings/framework/v1/groups';
import { CLOSED_SUBTITLES, LABEL_BY_ID, LABEL_IDS, type Label } from '@/domain/ratings/framework/v1/labels';

/** A group with its criteria, and a name short enough to stand under its ticks. */
export type GroupTerm = {
  id: GroupId;
  name: string;
  shortName: string;
  weight: number;
  criteria: readonly CriterionId[];
};

const SHORT_NAMES: Partial<Record<GroupId, string>> = { documentation: 'Docs', independence: 'Indep.' };

/** The groups in the order in which they are always shown. */
export const GROUPS: readonly GroupTerm[] = CRITERION_GROUPS.map((group) => ({
  ...group,
  shortName: SHORT_NAMES[group.id] ?? group.name,
  criteria: CRITERIA.filter((criterion) => criterion.group === group.id).map((criterion) => criterion.id),
}));

/** A criterion's name, question and rubric. */
export function criterionTerm(id: CriterionId): Criterion {
  return CRITERION_BY_ID[id];
}

/** A label's name, meaning and requirement. */
export function labelTerm(id: LabelId): Label {
  return LABEL_BY_ID[id];
}

/** The subtitle that goes with a label's name; that of the closed is a field of the model. */
export function labelSubtitle(id: LabelId, availability: keyof typeof CLOSED_SUBTITLES | null): string | null {
  if (id === 'closed' && availability) return CLOSED_SUBTITLES[availability];
  return LABEL_BY_ID[id].subtitle;
}

/** Place of a label on the ladder, 0 for the best; `unrated` stands last. */
export function labelRank(id: LabelId): number {
  return LABEL_IDS.indexOf(id);
}
