import type { Answer } from '../../levels';

/** What a person's record makes of their vote (consensus rule 1, section 1). Counted elsewhere, once a day; given here. */
export const STANDINGS = ['newcomer', 'member', 'established'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How well a vote is backed: the best of the sources it cites, as they stand now (consensus rule 1, section 1). */
export const EVIDENCE_GRADES = ['none', 'cited', 'verified'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** On which side of settled outcomes a person usually votes (consensus rule 1, section 3, "Bridging"). */
export const CAMPS = ['strict', 'neutral', 'lenient'] as const;
export type Camp = (typeof CAMPS)[number];

/** A person, as the day's snapshot of standings knows them. */
export interface PersonVoter {
  readonly kind: 'person';
  readonly id: string;
  readonly standing: Standing;
  readonly camp: Camp;
  /** ISO week of sign-up, such as `2026-W05`: the bloc of whoever is not established. */
  readonly signUpWeek: string;
  /** Accounts that a moderator confirmed as acting as one. */
  readonly ring: string | null;
  /** The organisation, if it is this model's maker and the person its declared or shown staff. */
  readonly affiliation: string | null;
}

/** The catalogue's editors, a licence's defaults or an import: standing 1000 and neutral by definition. */
export interface SourceVoter {
  readonly kind: 'source';
  readonly name: string;
}

/** A vote in force with everything that its weight depends on (consensus rule 1, section 1). */
export interface Vote {
  readonly voter: PersonVoter | SourceVoter;
  readonly answer: Answer;
  readonly evidence: EvidenceGrade;
  /** Evidence changes on this rating since the vote was cast. */
  readonly changesSince: number;
}
