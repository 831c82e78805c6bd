/** What a decision in the log can be; each is about exactly one source, edit, person, page or rating. */
export const DECISION_KINDS = [
  'source-accepted',
  'source-rejected',
  'edit-approved',
  'edit-approved-with-changes',
  'edit-rejected',
  'page-renamed',
  'freeze-released',
  'consensus-shortened',
  'role-changed',
  'person-suspended',
  'person-reinstated',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
