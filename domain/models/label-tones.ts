import type { LabelId } from './views';

/** A label borrows the colour of the level that it is nearest to in spirit; its name always stands beside it. */
export const LABEL_TONES: Readonly<Record<LabelId, 'open' | 'mostly' | 'limited' | 'closed' | 'unrated'>> = {
  'ai-open-data': 'open',
  'ai-open': 'open',
  'open-with-gaps': 'mostly',
  'model-source': 'mostly',
  restricted: 'limited',
  closed: 'closed',
  unrated: 'unrated',
};
