import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { CountedVote } from '../../domain/ratings/consensus/v1/counted-vote';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import type { RatingTally } from '../../domain/ratings/consensus/v1/tally';
import type { Standing } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer, PublishedState, RatedLevel } from '../../domain/ratings/levels';
import type { Transaction } from '../platform/database';

/** What is kept of a vote in force: enough to take it out again, and to weigh it anew when its evidence changes. */
export type StoredCount = CountedVote & { standing: Standing | 'source' };

/** A rating of the model, as much of it as its label needs. */
export type RatingState = {
  level: RatedLevel | null;
  state: PublishedState;
  outcome: Pick<Decision, 'low' | 'high' | 'confidence' | 'restsOn'>;
};

/** All that a vote depends on, as of now and until the transaction ends. */
export type LockedRating = {
  label: string;
  ratings: Partial<Record<CriterionId, RatingState>>;
  /** Null before the rating's first vote. */
  tally: RatingTally | null;
  evidenceChanges: number;
  person: { standing: Standing; foundingUntil: string | null; createdAt: string; isSuspended: boolean } | null;
  vote: {
    answer: Answer;
    backs: string | null;
    evidenceIds: string[];
    counted: StoredCount;
    /** Whether the vote made the proposal that it backs. */
    isOwnProposal: boolean | null;
    reason: string | null;
  } | null;
  /** The blocs that this vote may leave or enter. */
  blocs: Record<string, BlocTally>;
  /** The proposal to back, if it is one of this rating's. */
  backed: { level: RatedLevel; evidenceIds: string[] } | null;
  /** Of the addresses cited, those known on this rating. */
  evidence: Array<{ id: string; url: string; status: 'cited' | 'verified' | 'rejected' }>;
};

type Question = {
  modelId: string;
  criterion: CriterionId;
  voter: string;
  urls: readonly string[];
  backs: string | null;
};

/**
 * Takes the model's row and reads what a vote on one of its ratings depends on: the first of a vote's two round trips.
 * Votes on one model are put in order by that lock, and as it is the only one taken, they cannot deadlock.
 */
export async function lockRating(transaction: Transaction, question: Question): Promise<LockedRating | null> {
  const { modelId, criterion, voter, urls, backs } = question;
  const [row] = await transaction.$queryRaw<Array<{ locked: LockedRating | null }>>`
    SELECT lock_rating(${modelId}::uuid, ${criterion}, ${voter}, ${[...urls]}::text[], ${backs}::bigint) AS locked`;
  return row?.locked ?? null;
}
