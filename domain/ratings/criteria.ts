/** Ids of the 18 criteria of framework 1.0, in the order in which they are always shown (framework 1.0, Criteria). */
export const CRITERION_IDS = [
  'weights',
  'checkpoints',
  'access',
  'training-data',
  'tuning-data',
  'data-documentation',
  'training-code',
  'inference-code',
  'evaluation',
  'model-card',
  'technical-report',
  'who-may-use',
  'purposes',
  'modify-and-share',
  'outputs',
  'permanence',
  'participation',
  'runnability',
] as const;

export type CriterionId = (typeof CRITERION_IDS)[number];

/** Criteria whose level a licence gives by default: the Rights group and `permanence`. */
export const LICENCE_CRITERION_IDS = ['who-may-use', 'purposes', 'modify-and-share', 'outputs', 'permanence'] as const;

/** Criteria on which "not applicable" may be voted (framework 1.0, Levels). */
export const NA_CRITERION_IDS = ['checkpoints', 'tuning-data'] as const satisfies readonly CriterionId[];
