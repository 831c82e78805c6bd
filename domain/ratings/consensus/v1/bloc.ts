import type { PersonVoter, SourceVoter } from './vote';

/** Who is weighed together: sources step aside, newer voters share a limit (consensus rule 1, section 2). */
export const GROUPS = ['source', 'established', 'newer'] as const;
export type Group = (typeof GROUPS)[number];

/** The one bloc that a voter's votes belong to, first match (consensus rule 1, section 2). */
export function blocOf(voter: PersonVoter | SourceVoter): string {
  if (voter.kind === 'source') return `source:${voter.name}`;
  if (voter.ring !== null) return `ring:${voter.ring}`;
  if (voter.affiliation !== null) return `affiliation:${voter.affiliation}`;
  return voter.standing === 'established' ? `person:${voter.id}` : `week:${voter.signUpWeek}`;
}

/** The group that a voter weighs in, by their own standing, in a ring or affiliation too (consensus rule 1, section 2). */
export function groupOf(voter: PersonVoter | SourceVoter): Group {
  if (voter.kind === 'source') return 'source';
  return voter.standing === 'established' ? 'established' : 'newer';
}
