import type { SourceLink } from '@/domain/models/views';
import type { LensId } from '@/domain/ratings/framework/v1/lenses/lenses';

/** A definition by others: what it is called, how we read it from our levels, and where it stands. */
export type LensTerm = { name: string; means: string; source: SourceLink };

export const LENS_TERMS: Readonly<Record<LensId, LensTerm>> = {
  g7: {
    name: 'G7 vocabulary',
    means:
      'The words for levels of openness on which the digital ministers of the G7 agreed on 29 May 2026: Open Source AI with Open Data, Open Source AI, Open Weights AI, Weights Available AI. Each asks the gates of one of our labels. “Open with gaps” has no word of its own there; its terms decide.',
    source: {
      url: 'https://g7.utoronto.ca/ict/260529-vision.html',
      title: 'G7 Vision on AI Openness Opportunities and Shared Language',
    },
  },
  osaid: {
    name: 'Open Source AI Definition 1.0',
    means:
      'The definition of the Open Source Initiative, in six parts: parameters, data information, code, and the freedoms to use, modify and share. Together they ask what AI-open asks. Where only the freedoms fail, other terms would do, without anything more being disclosed.',
    source: {
      url: 'https://opensource.org/ai',
      title: 'The Open Source AI Definition 1.0',
    },
  },
  mof: {
    name: 'Model Openness Framework',
    means:
      'Three classes by the components that are published under open terms: Class III, the model; Class II, also the tools; Class I, also the science. Our criteria see the 14 components that classes require. They do not see the three that are optional there: supporting libraries and tools, sample outputs, model metadata. Where a level leaves two readings open, we take the stricter.',
    source: { url: 'https://arxiv.org/html/2403.13784v6', title: 'The Model Openness Framework' },
  },
  'eu-ai-act': {
    name: 'EU AI Act, Article 53(2)',
    means:
      'Providers of general-purpose models under a free and open-source licence are exempt from some duties of documentation. We look at what our criteria can see of it: everyone may use it, for any purpose but listed ones, may change it and pass it on; weights and architecture are public; no threshold on the number of users. This is a hint and no legal advice: whether a model is general-purpose, earns money or poses a systemic risk is not rated here.',
    source: { url: 'https://ai-act-law.eu/recital/104/', title: 'EU AI Act, recital 104' },
  },
  osai: {
    name: 'Plain mean, after the OSAI index',
    means:
      'A plain mean, for comparison: each parameter of the European Open Source AI Index that our criteria see counts alike, closed as 0, limited and mostly as a half, open as 1. It has no gates, so that much of one thing can hide the lack of another. It is not the index’s own figure.',
    source: { url: 'https://osai-index.eu/', title: 'European Open Source AI Index' },
  },
};
