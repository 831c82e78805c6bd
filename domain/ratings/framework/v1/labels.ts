import { atLeast, pointsAtLeast, type Requirement } from './requirement';

/** Labels that rank, best first: the first whose requirement is met is the model's (framework 1.0, Label). */
export const RANKED_LABEL_IDS = [
  'ai-open-data',
  'ai-open',
  'open-with-gaps',
  'model-source',
  'restricted',
  'closed',
] as const;
export type RankedLabelId = (typeof RANKED_LABEL_IDS)[number];

/** All labels; `unrated` stands last and has no rank. */
export const LABEL_IDS = [...RANKED_LABEL_IDS, 'unrated'] as const;
export type LabelId = (typeof LABEL_IDS)[number];

/** The verdict on a model (framework 1.0, Label). */
export interface Label {
  readonly id: LabelId;
  readonly name: string;
  /** Goes with the name everywhere. */
  readonly subtitle: string | null;
  /** The same verdict in other vocabularies. */
  readonly alsoToldAs: string | null;
  /** What it means for a reader, in a plain sentence. */
  readonly means: string;
  /** `null` for what is left when no other row fits. */
  readonly requires: Requirement | null;
  /** The label whose requirement is contained as a whole in this one's, for pages that say "all of …, and". */
  readonly extends: LabelId | null;
}

const AI_OPEN: Requirement = {
  all: [
    ...atLeast('open', 'weights'),
    ...atLeast('mostly', 'access'),
    ...atLeast('open', 'who-may-use', 'purposes', 'modify-and-share', 'outputs'),
    ...atLeast('mostly', 'training-code'),
    ...atLeast('open', 'inference-code'),
    ...atLeast('limited', 'training-data'),
  ],
  either: [atLeast('mostly', 'training-data', 'data-documentation'), atLeast('open', 'data-documentation')],
};

const AI_OPEN_DATA: Requirement = {
  all: [...AI_OPEN.all, ...atLeast('open', 'training-data', 'tuning-data', 'data-documentation', 'training-code')],
  either: AI_OPEN.either,
};

const OPEN_WITH_GAPS: Requirement = {
  all: [
    ...atLeast('mostly', 'weights', 'who-may-use', 'purposes', 'modify-and-share'),
    ...atLeast('limited', 'training-data'),
    pointsAtLeast(3, 'training-data', 'data-documentation'),
    ...atLeast('limited', 'training-code'),
    ...atLeast('mostly', 'inference-code'),
  ],
  either: [],
};

const MODEL_SOURCE: Requirement = {
  all: [
    ...atLeast('open', 'weights'),
    ...atLeast('mostly', 'access'),
    ...atLeast('open', 'who-may-use', 'purposes', 'modify-and-share', 'outputs'),
    ...atLeast('mostly', 'inference-code'),
  ],
  either: [],
};

/** Every label by its id (framework 1.0, Label). */
export const LABEL_BY_ID: Readonly<Record<LabelId, Label>> = {
  'ai-open-data': {
    id: 'ai-open-data',
    name: 'AI-open, with open data',
    subtitle: null,
    alsoToldAs: 'G7 Open Source AI with Open Data',
    means: 'Anyone may use, study, change and share it, and can get everything it was made from, data included.',
    requires: AI_OPEN_DATA,
    extends: 'ai-open',
  },
  'ai-open': {
    id: 'ai-open',
    name: 'AI-open',
    subtitle: null,
    alsoToldAs: 'G7 Open Source AI; OSAID 1.0',
    means:
      'Anyone may use, study, change and share it, with the code it was made with and its data available or explained.',
    requires: AI_OPEN,
    extends: null,
  },
  'open-with-gaps': {
    id: 'open-with-gaps',
    name: 'Open with gaps',
    subtitle: null,
    alsoToldAs: 'depends on the licence',
    means: 'Weights, data and code are disclosed in good part, but something that full openness asks for is missing.',
    requires: OPEN_WITH_GAPS,
    extends: null,
  },
  'model-source': {
    id: 'model-source',
    name: 'Model-source',
    subtitle: 'open weights, data not disclosed',
    alsoToldAs: 'G7 Open Weights AI',
    means: 'Anyone may use, change and share the finished model, but how it was made is not disclosed well enough.',
    requires: MODEL_SOURCE,
    extends: null,
  },
  restricted: {
    id: 'restricted',
    name: 'Restricted weights',
    subtitle: null,
    alsoToldAs: 'G7 Weights Available AI',
    means: 'At least part of the model can be downloaded, but access or terms limit who may do what with it.',
    requires: { all: atLeast('limited', 'weights'), either: [] },
    extends: null,
  },
  closed: {
    id: 'closed',
    name: 'Closed',
    subtitle: null,
    alsoToldAs: null,
    means: 'The model itself cannot be downloaded.',
    requires: null,
    extends: null,
  },
  unrated: {
    id: 'unrated',
    name: 'Not yet rated',
    subtitle: null,
    alsoToldAs: null,
    means: 'Nobody has rated yet whether the model can be downloaded, so nothing can be said of it.',
    requires: null,
    extends: null,
  },
};

/** All labels, best first. */
export const LABELS: readonly Label[] = LABEL_IDS.map((id) => LABEL_BY_ID[id]);

/** The subtitle of a closed model, by a field of its page (framework 1.0, Label). */
export const CLOSED_SUBTITLES = { 'service-only': 'service only', unreleased: 'unreleased' } as const;
