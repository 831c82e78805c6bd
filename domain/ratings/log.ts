import type { Camp, Standing } from './consensus/v1/vote';
import type { CriterionId } from './criteria';
import type { EvidenceDecision } from './evidence-status';
import type { Answer } from './levels';
import type { Inherited } from './model-ratings';

/** How a person's votes are counted: standing and camp of the day's snapshot, and the bloc (consensus rule 1, sections 1 to 3). */
export type VoterParts = { standing: Standing | 'source'; camp: Camp; bloc: string };

/** `at` in milliseconds since 1970. */
type OnRating = { id: string; at: number; criterion: CriterionId };

/** A vote, a change of one, or with `answer: null` a withdrawal. */
export type LoggedVote = OnRating &
  VoterParts & {
    kind: 'vote';
    voter: string;
    answer: Answer | null;
    evidenceIds: readonly string[];
    backs: string | null;
    /** Whether the vote came with a reason, and so made a proposal if a person cast it. */
    hasReason: boolean;
    evidenceChanges: number;
  };

/** A decision on a source, or that one was found dead. */
export type LoggedReview = OnRating & EvidenceDecision & { kind: 'review'; evidenceId: string; contradicts: boolean };

/** A moderator's action on what is published: a freeze ends, or the present consensus counts as held. */
export type LoggedAction = OnRating & { kind: 'release' | 'shorten' };

/** A vote in force is counted by other parts from now on: its voter's standing, camp or bloc is another one. */
export type LoggedRecount = OnRating & VoterParts & { kind: 'voter-recounted'; voter: string };

/** The evidence on a rating changed by something else than a decision on a source: votes until then are less fresh. */
export type LoggedEvidenceChange = OnRating & { kind: 'evidence-changed' };

/** What the model's base passes on is another rating, or nothing any more. */
export type LoggedInheritance = OnRating & { kind: 'inherited'; inherited: Inherited | null };

/** From now on the model's ratings are published by another patience, in hours. */
export type LoggedRule = { kind: 'rule-adopted'; id: string; at: number; patience: number };

/** An entry of a model's logs, in the order of ids over all of them. */
export type LogEntry =
  | LoggedVote
  | LoggedReview
  | LoggedAction
  | LoggedRecount
  | LoggedEvidenceChange
  | LoggedInheritance
  | LoggedRule;
