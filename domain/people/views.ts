/** The plain objects about people that queries make and pages show; in `domain` because both rooms read them. */

import type { Named } from '../models/views';
import type { LoggedDecision } from '../moderation/logged-decision';
import type { Standing } from '../ratings/consensus/v1/vote';
import type { CriterionId } from '../ratings/criteria';
import type { Answer } from '../ratings/levels';
import type { Role } from './permissions';

/** A browser in which somebody is signed in; times are ISO 8601. */
export type OwnSession = { id: string; createdAt: string; expires: string; isCurrent: boolean };

/** A token of the API, as its owner sees it: never the token itself. */
export type OwnToken = { id: string; scope: 'read' | 'write'; createdAt: string };

/** What somebody is told of: a decision about what they did, or a change where they follow it. */
export type Notification = { id: string; at: string; isRead: boolean } & (
  | { kind: 'decision'; decision: LoggedDecision }
  | { kind: 'change'; sentence: string; path: string }
);

/** A page that somebody watches, with the latest change on it; `at` is ISO 8601. */
export type WatchedPage = { model: Named; latest: { at: string; text: string; path: string } | null };

/** A person as everybody sees them. */
export type PersonPage = {
  id: string;
  handle: string;
  role: Role;
  /** What their votes weigh by today, founding raters included. */
  standing: Standing;
  /** Until when they are a founding rater, and why; null once that is over. */
  founding: { until: string; reason: string | null } | null;
  suspendedAt: string | null;
  createdAt: string;
  counts: { votes: number; proposals: number; edits: number };
};

/** What somebody has contributed, newest first: votes in force, proposals among them, and approved edits. */
export type Contribution =
  | {
      kind: 'vote';
      at: string;
      model: Named;
      criterion: CriterionId;
      answer: Answer;
      /** Given with a proposal; null for a bare vote, or where it was redacted. */
      reason: string | null;
      isProposal: boolean;
    }
  | { kind: 'edit'; at: string; model: Named; revision: number; summary: string | null; isNewPage: boolean };

/** A founding rater as the public list shows them. `until` is ISO 8601, and may have passed. */
export type FoundingRater = { handle: string; reason: string | null; until: string };
