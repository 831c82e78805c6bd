import type { ClauseAnswer, ClauseId } from '@/domain/models/clauses';

/** A clause's answer in a word, and the colour it is told in. */
export const CLAUSE_WORDS: Readonly<Record<ClauseAnswer, { word: string; tone: string }>> = {
  allows: { word: 'Yes', tone: 'open' },
  asks: { word: 'Conditions', tone: 'limited' },
  forbids: { word: 'No', tone: 'closed' },
  silent: { word: 'Silent', tone: 'unrated' },
};

/** Clauses by a name short enough for the head of a column. */
export const CLAUSE_NAMES: Readonly<Record<ClauseId, string>> = {
  'commercial-use': 'Commercial use',
  modification: 'Modification',
  redistribution: 'Passing on',
  'user-cap': 'Any number of users',
  territory: 'Every country',
  'field-of-use': 'Any lawful purpose',
  'acceptable-use-policy': 'No use policy',
  naming: 'Free naming',
  attribution: 'No credit owed',
  'share-alike': 'Other terms for changes',
  'outputs-training': 'Training on outputs',
  'patent-grant': 'Patent licence',
  termination: 'Lasting',
};
