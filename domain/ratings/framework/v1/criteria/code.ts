import type { CriterionId } from '../../../criteria';
import type { Criterion } from '../criterion';

/** Group Code: can one make, run and check it? (framework 1.0, Criteria, Code) */
export const CODE_CRITERIA = {
  'training-code': {
    id: 'training-code',
    group: 'code',
    weight: 9,
    isGate: true,
    isInherited: true,
    name: 'Training code',
    question: 'Is there code to prepare the data and train the model?',
    rubric: {
      open: 'The whole pipeline, from preparing the data to training, is published under an open-source licence.',
      mostly: 'The main training code is published under an open-source licence, but some stages are missing.',
      limited: 'Only fragments or recipes are published, or the code is not openly licensed.',
      closed: 'No code for preparing the data or training is published.',
    },
    notApplicable: null,
    evidence: 'The maker’s code repositories, their licence files, and the technical report’s links to them.',
    mapsTo: {
      osai: ['trainingcode'],
      mof: ['training-code', 'data-preprocessing-code'],
      osaid: ['code'],
      euParagraphs: [],
      note: null,
    },
  },
  'inference-code': {
    id: 'inference-code',
    group: 'code',
    weight: 4,
    isGate: true,
    isInherited: false,
    name: 'Inference code',
    question: 'Are the architecture and the code to run it available?',
    rubric: {
      open: 'Open-source code runs it, and common libraries support it.',
      mostly: 'The only code to run it is an open-source sample.',
      limited: 'The code to run it comes as a binary or under a restrictive licence.',
      closed: 'No code to run it is published.',
    },
    notApplicable: null,
    evidence:
      'The maker’s code repository and its licence, or the model’s entry in the documentation of a common library.',
    mapsTo: {
      osai: ['code'],
      mof: ['model-architecture', 'inference-code'],
      osaid: ['code'],
      euParagraphs: [],
      note: null,
    },
  },
  evaluation: {
    id: 'evaluation',
    group: 'code',
    weight: 4,
    isGate: false,
    isInherited: false,
    name: 'Evaluation',
    question: 'Can the published results be repeated?',
    rubric: {
      open: 'The results, the evaluation code and the test data are published.',
      mostly: 'The results are published with the code or the settings that produced them.',
      limited: 'Only results are published.',
      closed: 'No results are published.',
    },
    notApplicable: null,
    evidence: 'Evaluation tables in the report or model card, and links to harness, prompts, settings and test sets.',
    mapsTo: {
      osai: [],
      mof: ['evaluation-code', 'evaluation-data', 'evaluation-results'],
      osaid: [],
      euParagraphs: [],
      note: null,
    },
  },
} as const satisfies Partial<Record<CriterionId, Criterion>>;
