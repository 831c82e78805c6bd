/** Questions that the licence registry answers for every licence, in the order in which they are shown. */
export const CLAUSE_IDS = [
  'commercial-use',
  'modification',
  'redistribution',
  'user-cap',
  'territory',
  'field-of-use',
  'acceptable-use-policy',
  'naming',
  'attribution',
  'share-alike',
  'outputs-training',
  'patent-grant',
  'termination',
] as const;

export type ClauseId = (typeof CLAUSE_IDS)[number];

/**
 * What a licence says to a clause's question, from the reader's side:
 * `allows` (free to), `asks` (free to, if a condition is met), `forbids`, `silent` (not mentioned).
 */
export const CLAUSE_ANSWERS = ['allows', 'asks', 'forbids', 'silent'] as const;
export type ClauseAnswer = (typeof CLAUSE_ANSWERS)[number];

/** Each clause's plain question, worded so that `allows` is the good news for a business. */
export const CLAUSE_QUESTIONS: Readonly<Record<ClauseId, string>> = {
  'commercial-use': 'May a company use it to earn money?',
  modification: 'May one change or fine-tune it?',
  redistribution: 'May one pass it on, changed or unchanged?',
  'user-cap': 'May it serve any number of users?',
  territory: 'May it be used in every country?',
  'field-of-use': 'May it be used for any lawful purpose?',
  'acceptable-use-policy': 'Is it free of a use policy that one must follow?',
  naming: 'May a derivative be named freely?',
  attribution: 'May it be shown without giving credit?',
  'share-alike': 'May changes be passed on under other terms?',
  'outputs-training': 'May outputs train other models?',
  'patent-grant': 'Does it come with a patent licence?',
  termination: 'Does permission last?',
};
