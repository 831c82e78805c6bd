import type { CriterionId } from './criteria';
import { CRITERION_BY_ID } from './framework/v1/criteria';
import { type Answer, LEVEL_NAMES, LEVELS } from './levels';

/** What one may answer on a criterion, best first, each with what it means there. */
export function levelChoices(id: CriterionId): Array<{ value: Answer; name: string; means: string }> {
  const { rubric, notApplicable } = CRITERION_BY_ID[id];
  const steps = LEVELS.toReversed().map((level) => ({ value: level, name: LEVEL_NAMES[level], means: rubric[level] }));
  return [
    ...steps,
    ...(notApplicable === null ? [] : [{ value: 'na' as const, name: LEVEL_NAMES.na, means: notApplicable }]),
    { value: 'unknown', name: LEVEL_NAMES.unknown, means: 'Shown, and counted nowhere.' },
  ];
}
