/** Kinds of recorded changes by what a reader follows; a kind that is in none of them is shown among all. */
export const CHANGE_GROUPS = {
  labels: { name: 'Labels', kinds: ['label-changed'] },
  pages: { name: 'Pages', kinds: ['page-created', 'page-edited', 'page-renamed'] },
  discussions: { name: 'Discussions', kinds: ['discussion-started', 'discussion-replied', 'post-withdrawn'] },
  ratings: {
    name: 'Votes and sources',
    kinds: [
      'rating-published',
      'vote-cast',
      'vote-withdrawn',
      'sources-rated',
      'source-accepted',
      'source-rejected',
      'source-dead',
      'evidence-changed',
      'freeze-released',
      'consensus-shortened',
    ],
  },
  offices: { name: 'Roles', kinds: ['role-changed', 'founding-rater-named', 'founding-rater-ended'] },
} as const satisfies Record<string, { name: string; kinds: readonly string[] }>;

export type ChangeGroup = keyof typeof CHANGE_GROUPS;

/** The group that an address asks for; null for all changes. */
export function changeGroup(wanted: unknown): ChangeGroup | null {
  return typeof wanted === 'string' && Object.hasOwn(CHANGE_GROUPS, wanted) ? (wanted as ChangeGroup) : null;
}
