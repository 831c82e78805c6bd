import type { Computed } from './state';
import type { SurgeCounts } from './surge';

/**
 * What can happen to a rating's publication, in milliseconds since 1970 (consensus rule 1, section 5).
 * - `first-vote`: a newcomer's or member's first vote ever on this rating, with the counts that include it. Give it
 *   before the `computed` of the same vote, so that a freeze also holds back what the vote that set it off changes.
 * - `computed`: the count moved, by a vote, a withdrawal, a decision on evidence, a change of standing or camp, or a new
 *   rule version. Giving the same again changes nothing.
 * - `release`: a moderator ends a freeze.
 * - `shorten`: a moderator counts the present consensus as held.
 */
export type PublicationEvent =
  | { readonly kind: 'first-vote'; readonly at: number; readonly counts: SurgeCounts }
  | { readonly kind: 'computed'; readonly at: number; readonly computed: Computed }
  | { readonly kind: 'release'; readonly at: number }
  | { readonly kind: 'shorten'; readonly at: number };
