import type { CriterionId } from '../../../criteria';
import type { Criterion } from '../criterion';

/** Group Documentation: is it explained? (framework 1.0, Criteria, Documentation) */
export const DOCUMENTATION_CRITERIA = {
  'model-card': {
    id: 'model-card',
    group: 'documentation',
    weight: 4,
    isGate: false,
    isInherited: false,
    name: 'Model card',
    question: 'Is there a model card?',
    rubric: {
      open: 'A model card tells purpose, limits, training, evaluation, licence and contact.',
      mostly: 'A model card tells most of purpose, limits, training, evaluation, licence and contact.',
      limited: 'The card holds little more than a snippet that shows how to use the model.',
      closed: 'There is no model card.',
    },
    notApplicable: null,
    evidence: 'The README of the model’s repository, or a card on the maker’s site.',
    mapsTo: { osai: ['modelcard'], mof: ['model-card'], osaid: [], euParagraphs: [], note: null },
  },
  'technical-report': {
    id: 'technical-report',
    group: 'documentation',
    weight: 6,
    isGate: false,
    isInherited: false,
    name: 'Technical report',
    question: 'Is there a paper or report that includes the computing effort?',
    rubric: {
      open: 'A report that is peer-reviewed or reproducible covers all stages, with hardware and energy.',
      mostly: 'A solid report exists, but important parts are missing.',
      limited: 'There is only a blog post.',
      closed: 'There is no paper, report or post.',
    },
    notApplicable: null,
    evidence: 'Conference proceedings, arXiv, the maker’s publications page, and the post that announced the model.',
    mapsTo: {
      osai: ['preprint', 'paper', 'hardware_architecture'],
      mof: ['technical-report', 'research-paper'],
      osaid: [],
      euParagraphs: [],
      note: null,
    },
  },
} as const satisfies Partial<Record<CriterionId, Criterion>>;
