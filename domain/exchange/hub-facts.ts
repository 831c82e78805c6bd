import type { ModelDocument } from '../models/model-document';
import { type HubModel, hubPage } from './hub-model';

/** What the Hub tells of a model, with what of it was found here. */
export type HubFacts = {
  model: HubModel;
  /** The id that was asked for: a former one, where the Hub led on. */
  asked: string;
  /** Slug of its licence in the registry; null where the Hub names none, several, or one that is not there. */
  licence: string | null;
  /** Slug of the page of what it was tuned from, where that is another page than its own. */
  base: string | null;
  /** The day the Hub was asked. */
  askedOn: string;
};

type Variant = ModelDocument['variants'][number];
type Source = ModelDocument['sources'][number];

/** The part of an id that names the model. */
export function hubName(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/**
 * What a page has to change to say what the Hub says: its variant of that id, and the licence and base where they
 * differ. Dates and modality stay: the Hub tells when files were put up and what they are tagged, people know when a model
 * was released and what it is for.
 * @returns an empty patch where the page says all of it.
 */
export function hubPatch(page: ModelDocument, facts: HubFacts): Partial<ModelDocument> {
  const patch: Partial<ModelDocument> = {};
  const variants = withVariant(page.variants, facts);
  if (variants !== page.variants) patch.variants = variants;
  if (facts.licence !== null && facts.licence !== page.licence) patch.licence = facts.licence;
  if (facts.base !== null && facts.base !== page.base) patch.base = facts.base;
  const source = sourceOf(facts);
  if (Object.keys(patch).length > 0 && !page.sources.some(({ url }) => url === source.url)) {
    patch.sources = [...page.sources, source];
  }
  return patch;
}

function withVariant(variants: Variant[], { model, asked }: HubFacts): Variant[] {
  const ids = [model.id, asked].map((id) => id.toLowerCase());
  const name = hubName(model.id);
  const known =
    variants.find(({ hubId }) => hubId !== null && ids.includes(hubId.toLowerCase())) ??
    variants.find((one) => one.hubId === null && one.name.toLowerCase() === name.toLowerCase());
  if (!known) return [...variants, { name: name.slice(0, 80), parameters: model.parameters, hubId: model.id }];
  const parameters = model.parameters ?? known.parameters;
  const isSame = known.parameters === parameters && known.hubId?.toLowerCase() === model.id.toLowerCase();
  if (isSame) return variants;
  return variants.map((one) => (one === known ? { ...one, parameters, hubId: model.id } : one));
}

/** Tasks of the Hub by what a model of theirs takes and gives; a task that is none of these is "text". */
const MODALITIES: ReadonlyArray<[RegExp, ModelDocument['modality']]> = [
  [/^any-to-any$|-text-to-text$|^visual-question|^document-question|^image-to-text$/, 'multimodal'],
  [/video/, 'video'],
  [/speech|audio|voice/, 'audio'],
  [/image|object-detection|depth-|mask-generation|keypoint/, 'image'],
];

/** What a page's document still needs of what is known here. */
type Known = { organization: string; licence: string; madeOn: string; task: string };

/** The page of a model that has none, as the Hub's facts alone make it; people write the rest. */
export function hubDocument(facts: HubFacts, { organization, licence, madeOn, task }: Known): unknown {
  const { model, base } = facts;
  const name = hubName(model.id);
  return {
    name,
    organization,
    family: null,
    base,
    licence,
    releasedOn: madeOn,
    modality: MODALITIES.find(([tasks]) => tasks.test(task))?.[1] ?? 'text',
    variants: [{ name: name.slice(0, 80), parameters: model.parameters, hubId: model.id }],
    claim: null,
    case: { for: [], against: [] },
    editorsNote:
      'The date is the day on which the Hub says the repository was made, and the organisation is whose models ' +
      'from the same owner on the Hub have pages here. Check both.',
    article: [
      `${name} is published on the Hugging Face Hub as [${model.id}](${hubPage(model.id)}).`,
      ...said(model),
    ].join(' '),
    sources: [sourceOf(facts)],
  };
}

function said({ gate, languages, datasets, bases, relation }: HubModel): string[] {
  return [
    ...(gate === 'none' ? [] : [GATES[gate]]),
    ...(relation === null ? [] : [`Its card names ${listed(bases)} as what it was made from (${relation}).`]),
    ...(datasets.length === 0 ? [] : [`Its card names as training data: ${listed(datasets)}.`]),
    ...(languages.length === 0 ? [] : [`Its card names as languages: ${listed(languages)}.`]),
  ];
}

/** How a gate is told: a fact for whoever rates `access`. */
export const GATES: Readonly<Record<Exclude<HubModel['gate'], 'none'>, string>> = {
  form: 'The Hub lets people download it once they have signed in and agreed to a form.',
  person: 'The Hub lets people download it once its maker has approved their request.',
};

const MOST_LISTED = 20;

/** In code marks, so that no name is read as Markdown. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((one) => `\`${one}\``);
  return `${shown.join(', ')}${names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : ''}`;
}

function sourceOf({ model: { id }, askedOn }: HubFacts): Source {
  return {
    url: hubPage(id),
    title: `${id} on the Hugging Face Hub`.slice(0, 200),
    seenIn: `the Hub’s answer on ${id}, ${askedOn}`.slice(0, 200),
  };
}
