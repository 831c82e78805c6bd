/** What a decision in the log can be; each is about exactly one source, edit, post, person, page or rating. */
export const DECISION_KINDS = [
  'source-accepted',
  'source-rejected',
  'source-dead',
  'edit-approved',
  'edit-approved-with-changes',
  'edit-rejected',
  'page-renamed',
  'post-hidden',
  'post-shown',
  'freeze-released',
  'consensus-shortened',
  'evidence-changed',
  'role-changed',
  'person-suspended',
  'person-reinstated',
  'ring-confirmed',
  'ring-released',
  'affiliation-shown',
  'affiliation-ended',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
