import { assess } from './assess';
import { CRITERIA, CRITERION_BY_ID } from './criteria';
import { CRITERION_GROUPS } from './groups';
import { labelFor } from './label-for';
import { LABEL_BY_ID, LABELS } from './labels';
import { missing } from './missing';
import { PROFILE_BY_ID } from './profiles';
import { score } from './score';

/** Framework 1.0 as one value. A released version never changes: another one is another folder beside this. */
export const FRAMEWORK_1 = {
  version: '1.0',
  groups: CRITERION_GROUPS,
  criteria: CRITERIA,
  criterionById: CRITERION_BY_ID,
  labels: LABELS,
  labelById: LABEL_BY_ID,
  profileById: PROFILE_BY_ID,
  labelFor,
  missing,
  score,
  assess,
} as const;
