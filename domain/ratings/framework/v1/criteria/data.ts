import type { CriterionId } from '../../../criteria';
import type { Criterion } from '../criterion';

/** Group Data: what was it made from? (framework 1.0, Criteria, Data) */
export const DATA_CRITERIA = {
  'training-data': {
    id: 'training-data',
    group: 'data',
    weight: 12,
    isGate: true,
    isInherited: true,
    name: 'Training data',
    question: 'Is the main training data available?',
    rubric: {
      open: 'All main training data can be downloaded or rebuilt exactly, under stated terms.',
      mostly: 'All public sources of the main training data can be obtained, but with obstacles.',
      limited:
        'A part or a sample of the main training data can be obtained, or its sources are named but unobtainable.',
      closed: 'None of the main training data is available, and its sources are not named.',
    },
    notApplicable: null,
    evidence: 'Dataset repositories, rebuild scripts, and the data section of the technical report or model card.',
    mapsTo: {
      osai: ['datasources_basemodel'],
      mof: ['datasets'],
      osaid: ['data-information'],
      euParagraphs: [],
      note: null,
    },
  },
  'tuning-data': {
    id: 'tuning-data',
    group: 'data',
    weight: 6,
    isGate: true,
    isInherited: false,
    name: 'Tuning data',
    question: 'Is the tuning data (instructions, preferences, safety) available?',
    rubric: {
      open: 'All tuning data can be downloaded or rebuilt exactly, under stated terms.',
      mostly: 'All public sources of the tuning data can be obtained, but with obstacles.',
      limited: 'A part or a sample of the tuning data can be obtained, or its sources are named but unobtainable.',
      closed: 'None of the tuning data is available, and its sources are not named.',
    },
    notApplicable: 'The page is about a pure base model, which was never tuned with instructions or preferences.',
    evidence: 'Dataset repositories, and the post-training section of the technical report or model card.',
    mapsTo: { osai: ['datasources_endmodel'], mof: [], osaid: [], euParagraphs: [], note: null },
  },
  'data-documentation': {
    id: 'data-documentation',
    group: 'data',
    weight: 8,
    isGate: true,
    isInherited: true,
    name: 'Data documentation',
    question: 'Is the data explained well enough to build a similar set?',
    rubric: {
      open: 'Sources, amounts, selection, cleaning, labelling and rights are explained, and the reasons for withholding what is withheld.',
      mostly: 'The sources and the main steps of preparing the data are explained.',
      limited: 'Only general categories of data are named, such as “public web pages”.',
      closed: 'Nothing is said about the data.',
    },
    notApplicable: null,
    evidence:
      'A datasheet or data card, the data section of the technical report, or the public summary of training content.',
    mapsTo: {
      osai: ['datasheet'],
      mof: ['data-card'],
      osaid: ['data-information'],
      euParagraphs: [],
      note: null,
    },
  },
} as const satisfies Partial<Record<CriterionId, Criterion>>;
