import { CRITERION_IDS, type CriterionId } from '../../criteria';
import { CODE_CRITERIA } from './criteria/code';
import { DATA_CRITERIA } from './criteria/data';
import { DOCUMENTATION_CRITERIA } from './criteria/documentation';
import { INDEPENDENCE_CRITERIA } from './criteria/independence';
import { RIGHTS_CRITERIA } from './criteria/rights';
import { WEIGHTS_CRITERIA } from './criteria/weights';
import type { Criterion } from './criterion';

/** Every criterion by its id (framework 1.0, Criteria). */
export const CRITERION_BY_ID: Readonly<Record<CriterionId, Criterion>> = {
  ...WEIGHTS_CRITERIA,
  ...DATA_CRITERIA,
  ...CODE_CRITERIA,
  ...DOCUMENTATION_CRITERIA,
  ...RIGHTS_CRITERIA,
  ...INDEPENDENCE_CRITERIA,
};

/** All criteria in the order in which they are always shown (framework 1.0, Criteria). */
export const CRITERIA: readonly Criterion[] = CRITERION_IDS.map((id) => CRITERION_BY_ID[id]);

/** The criteria that decide labels (framework 1.0, Criteria, "G"). */
export const GATES: readonly Criterion[] = CRITERIA.filter((criterion) => criterion.isGate);
