import type { MofComponent, OsaidPart } from '@/domain/ratings/framework/v1/criterion';
import type { EuCondition } from '@/domain/ratings/framework/v1/lenses/eu-ai-act';
import type { Lenses, LensId } from '@/domain/ratings/framework/v1/lenses/lenses';
import { MOF_CLASSES, MOF_COMPONENTS, MOF_UNSEEN, type MofClass } from '@/domain/ratings/framework/v1/lenses/mof';
import { criterionTerm } from '../ratings/framework-terms';

const VERDICTS: Readonly<Record<string, string>> = {
  'open-source-with-open-data': 'Open Source AI with Open Data',
  'open-source': 'Open Source AI',
  'open-weights': 'Open Weights AI',
  'weights-available': 'Weights Available AI',
  none: 'None',
  yes: 'Yes',
  'with-changed-terms': 'With changed terms',
  no: 'No',
  'class-i': 'Class I, open science',
  'class-ii': 'Class II, open tooling',
  'class-iii': 'Class III, open model',
  likely: 'May be exempt',
  unrated: 'Not yet rated',
};

const OSAID_WORDS: Readonly<Record<OsaidPart, string>> = {
  parameters: 'parameters',
  'data-information': 'data information',
  code: 'code',
  use: 'use',
  modify: 'modify',
  share: 'share',
};

const EU_WORDS: Readonly<Record<EuCondition, string>> = {
  weights: 'weights that all can download',
  'who-may-use': 'use by everyone',
  purposes: 'use for nearly any purpose',
  'modify-and-share': 'changing and passing on',
  architecture: 'a public architecture',
  'user-threshold': 'a licence without a threshold on users',
};

const MOF_WORDS: Readonly<Record<MofComponent | (typeof MOF_UNSEEN)[number], string>> = {
  'model-architecture': 'model architecture',
  'model-parameters-final': 'final parameters under open terms',
  'technical-report': 'technical report',
  'evaluation-results': 'evaluation results',
  'model-card': 'model card',
  'data-card': 'data card',
  'training-code': 'training code',
  'inference-code': 'inference code',
  'evaluation-code': 'evaluation code',
  'evaluation-data': 'evaluation data',
  'research-paper': 'research paper',
  datasets: 'datasets',
  'data-preprocessing-code': 'code that prepares the data',
  'model-parameters-intermediate': 'intermediate checkpoints',
  'supporting-libraries-and-tools': 'supporting libraries and tools',
  'sample-model-outputs': 'sample outputs',
  'model-metadata': 'model metadata',
};

/** For what something is missing, where a definition has steps. */
const FOR = { g7: ' for the level above', osaid: '', mof: ' for the next class', 'eu-ai-act': '' } as const;

/** What a lens finds, in a few words. */
export function lensVerdict(id: LensId, lenses: Lenses): string {
  if (id === 'eu-ai-act' && lenses[id].verdict === 'no') return 'Probably not exempt';
  if (id !== 'osai') return VERDICTS[lenses[id].verdict] ?? lenses[id].verdict;
  return lenses.osai.verdict === null ? 'Not yet rated' : `${lenses.osai.verdict} of 100`;
}

/** What a lens misses, in a line. */
export function lensMissing(id: LensId, lenses: Lenses): string {
  if (id === 'osai') return 'A plain mean without gates, for comparison; not the index’s own figure.';
  const parts = missingParts(id, lenses);
  return parts.length === 0 ? 'Nothing is missing.' : `Missing${FOR[id]}: ${parts.join(' · ')}`;
}

/** Every component that a class requires, in words, and whether it is there. */
export function mofComponents({ missing }: Lenses['mof']): Array<{ name: string; class: MofClass; isThere: boolean }> {
  return MOF_COMPONENTS.map(({ id, class: one }) => ({
    name: MOF_WORDS[id],
    class: one,
    isThere: !missing.includes(id),
  }));
}

/** The name of a class of the Model Openness Framework. */
export function mofClassName(id: MofClass): string {
  return VERDICTS[id] ?? id;
}

/** The components that none of our criteria sees, in words. */
export const MOF_UNSEEN_WORDS: readonly string[] = MOF_UNSEEN.map((id) => MOF_WORDS[id]);

function missingParts(id: keyof typeof FOR, lenses: Lenses): string[] {
  if (id === 'g7') return lenses.g7.missing.map((criterion) => criterionTerm(criterion).name.toLowerCase());
  if (id === 'osaid') return lenses.osaid.missing.map((part) => OSAID_WORDS[part]);
  if (id === 'eu-ai-act') return lenses['eu-ai-act'].missing.map((condition) => EU_WORDS[condition]);
  return missingForNextClass(lenses.mof);
}

function missingForNextClass({ verdict, missing }: Lenses['mof']): string[] {
  const next = MOF_CLASSES[MOF_CLASSES.findIndex((id) => id === verdict) + 1];
  return MOF_COMPONENTS.filter((one) => one.class === next && missing.includes(one.id)).map(({ id }) => MOF_WORDS[id]);
}
