import type { CriterionId } from '../../criteria';
import type { Level } from '../../levels';
import type { GroupId } from './groups';

/** Parameters of the European Open Source AI Index; `package` was dropped from it in 2026. */
export const OSAI_PARAMETERS = [
  'datasources_basemodel',
  'datasources_endmodel',
  'weights_basemodel',
  'weights_endmodel',
  'trainingcode',
  'code',
  'hardware_architecture',
  'preprint',
  'paper',
  'modelcard',
  'datasheet',
  'licenses',
  'package',
] as const;
export type OsaiParameter = (typeof OSAI_PARAMETERS)[number];

/** Components of the Model Openness Framework that a criterion can see. */
export const MOF_COMPONENT_IDS = [
  'datasets',
  'data-preprocessing-code',
  'training-code',
  'model-architecture',
  'model-parameters-final',
  'model-parameters-intermediate',
  'inference-code',
  'evaluation-code',
  'evaluation-data',
  'evaluation-results',
  'data-card',
  'model-card',
  'technical-report',
  'research-paper',
] as const;
export type MofComponent = (typeof MOF_COMPONENT_IDS)[number];

/** Parts of the Open Source AI Definition 1.0. */
export const OSAID_PARTS = ['parameters', 'data-information', 'code', 'use', 'modify', 'share'] as const;
export type OsaidPart = (typeof OSAID_PARTS)[number];

/** What a criterion corresponds to in other definitions (framework 1.0, Criteria, "maps to"). */
export interface Mapping {
  readonly osai: readonly OsaiParameter[];
  readonly mof: readonly MofComponent[];
  readonly osaid: readonly OsaidPart[];
  /** Paragraphs of the European Commission's guidelines on general-purpose AI models. */
  readonly euParagraphs: readonly number[];
  /** What the ids alone do not tell. */
  readonly note: string | null;
}

/** A question that every model is rated on (framework 1.0, Criteria). */
export interface Criterion {
  readonly id: CriterionId;
  readonly group: GroupId;
  /** Share of the score; all weights sum to 100. */
  readonly weight: number;
  /** A gate decides labels; the other criteria only count for the score. */
  readonly isGate: boolean;
  /** Whether a fine-tune takes its base's rating until it has votes of its own. */
  readonly isInherited: boolean;
  /** Short enough for the head of a column. */
  readonly name: string;
  readonly question: string;
  /** What is the case at each level, as a sentence that stands alone. */
  readonly rubric: Readonly<Record<Level, string>>;
  /** When "not applicable" is the answer; `null` where it is never one. */
  readonly notApplicable: string | null;
  /** Where to look for evidence. */
  readonly evidence: string;
  readonly mapsTo: Mapping;
}
