import type { PublishedState } from '@/domain/ratings/levels';

/** The states in words, as a rating's line tells them. */
export const STATE_NAMES: Readonly<Record<PublishedState, string>> = {
  unrated: 'Not rated',
  provisional: 'Provisional',
  contested: 'Contested',
  consensus: 'Consensus',
  'in-dispute': 'In dispute',
};
