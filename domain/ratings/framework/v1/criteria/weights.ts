import type { CriterionId } from '../../../criteria';
import type { Criterion } from '../criterion';

/** Group Weights: can one get the model itself? (framework 1.0, Criteria, Weights) */
export const WEIGHTS_CRITERIA = {
  weights: {
    id: 'weights',
    group: 'weights',
    weight: 10,
    isGate: true,
    isInherited: false,
    name: 'Weights',
    question: 'Can I download the finished model?',
    rubric: {
      open: 'The full weights of the finished model can be downloaded.',
      mostly: 'Nearly all of the weights can be downloaded; a training stage, a size or a precision is missing.',
      limited: 'Only parts of the weights or adapters can be downloaded, or only selected researchers receive them.',
      closed: 'There is only a website or an API, or nothing at all.',
    },
    notApplicable: null,
    evidence: 'The maker’s download page or model repository, with its list of files for every announced size.',
    mapsTo: {
      osai: ['weights_endmodel'],
      mof: ['model-parameters-final'],
      osaid: ['parameters'],
      euParagraphs: [],
      note: null,
    },
  },
  checkpoints: {
    id: 'checkpoints',
    group: 'weights',
    weight: 4,
    isGate: false,
    isInherited: true,
    name: 'Checkpoints',
    question: 'Can I get the base model and the stages in between?',
    rubric: {
      open: 'The base model and several checkpoints from its training can be downloaded.',
      mostly: 'The base model can be downloaded, but no checkpoints from its training.',
      limited: 'The base model is named but not published.',
      closed: 'Neither a base model nor any earlier stage is published or named.',
    },
    notApplicable: 'The model was made without a base model and without stages that could be kept; say why.',
    evidence: 'The repositories of the base model, and branches or tags that hold checkpoints by training step.',
    mapsTo: {
      osai: ['weights_basemodel'],
      mof: ['model-parameters-intermediate'],
      osaid: [],
      euParagraphs: [],
      note: null,
    },
  },
  access: {
    id: 'access',
    group: 'weights',
    weight: 4,
    isGate: true,
    isInherited: false,
    name: 'Access',
    question: 'Can I get it without asking?',
    rubric: {
      open: 'Anyone can download it without signing in.',
      mostly: 'One must sign in or accept terms with a click, and access follows automatically.',
      limited:
        'One must fill in a form with personal data or wait for a person’s approval, or some countries are shut out.',
      closed: 'Nobody can download it.',
    },
    notApplicable: null,
    evidence: 'What the maker’s own download page asks of a visitor who is not signed in.',
    mapsTo: {
      osai: [],
      mof: [],
      osaid: ['use'],
      euParagraphs: [],
      note: 'OSAID: use without having to ask for permission.',
    },
  },
} as const satisfies Partial<Record<CriterionId, Criterion>>;
