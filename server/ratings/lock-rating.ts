import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { CountedVote } from '../../domain/ratings/consensus/v1/counted-vote';
import type { RestsOn } from '../../domain/ratings/consensus/v1/counted-weights';
import type { RatingTally } from '../../domain/ratings/consensus/v1/tally';
import type { Camp, Standing } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { LabelId } from '../../domain/ratings/framework/v1/labels';
import type { Answer, PublishedState, RatedLevel, RatingState } from '../../domain/ratings/levels';
import { type Counted, type Inherited, ModelRatings, type RestingRating } from '../../domain/ratings/model-ratings';
import type { PublicationState } from '../../domain/ratings/publication/v1/state';
import type { Sql } from '../platform/sql';

/** What is kept of a vote in force: enough to take it out again, and to weigh it anew when its evidence changes. */
export type StoredCount = CountedVote & { standing: Standing | 'source' };

/** A model as commands on its ratings need it: what names it, and where it is shown. */
export type RatedModel = {
  id: string;
  slug: string;
  organizationSlug: string;
  licenceSlug: string;
  familySlug: string | null;
  baseId: string | null;
  /** Whether other models are built on it. */
  isBase: boolean;
};

/** What a person's votes on the model are counted by. */
export type StoredPerson = {
  standing: Standing;
  camp: Camp;
  ring: string | null;
  /** The model's maker, if the person is their staff. */
  affiliation: string | null;
  foundingUntil: string | null;
  createdAt: string;
};

/** All that a vote depends on, as of now and until the transaction ends. */
export type LockedRating = {
  model: RatedModel;
  /** The instant that was asked for, or the later one of the last thing that happened to the model's ratings. */
  at: string;
  /** Of what is published, in hours. */
  patience: number;
  label: LabelId;
  labelSince: string;
  /** The rating that was asked for, if there is one; without a criterion, all. */
  ratings: StoredRating[];
  /** The others as `restingOf` reads them; null where there are none. */
  resting: string | null;
  /** Null before the rating's first vote. */
  tally: RatingTally | null;
  evidenceChanges: number;
  person: StoredPerson | null;
  /** First votes by newcomers and members so far, if this is the person's first vote on the rating. */
  firstVotes: { now: number; dayAgo: number; monthAgo: number } | null;
  vote: {
    answer: Answer;
    backs: string | null;
    evidenceIds: string[];
    counted: StoredCount;
    changesAtVote: number;
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

/** How a rating stands, as it is stored. */
export type StoredRating = {
  criterion: CriterionId;
  counted: Counted;
  publication: PublicationState;
  inherited: Inherited | null;
  level: RatedLevel | null;
  state: PublishedState;
  since: string | null;
  firstSettledLevel: RatedLevel | null;
  firstSettledAt: string | null;
};

/** A model by its id, or by its address or a former one. */
export type ModelName = { id: string } | { slug: string };

type Question = {
  model: ModelName;
  /** Null: all ratings are asked for in full, and nothing that concerns one of them. */
  criterion: CriterionId | null;
  voter: string;
  urls: readonly string[];
  backs: string | null;
  at: Date;
};

/**
 * Takes the model's row and reads what a vote on one of its ratings depends on: the first of a vote's two round trips.
 * Votes on one model are put in order by that lock; what they take after it, the queued look-ups of addresses, they take in
 * the order of addresses, so that they cannot deadlock.
 */
export async function lockRating(transaction: Sql, question: Question): Promise<LockedRating | null> {
  const { model, criterion, voter, urls, backs, at } = question;
  const [id, slug] = 'id' in model ? [model.id, null] : [null, model.slug];
  const [row] = await transaction.$queryRaw<Array<{ locked: LockedRating | null }>>`
    /* prepared: lock-rating */ SELECT lock_rating(${id}::uuid, ${slug}::text, ${criterion}, ${voter}, ${[...urls]}::text[], ${backs}::bigint,
      ${at}) AS locked`;
  return row?.locked ?? null;
}

/** What is published of a model, as it is stored. */
export function ratingsOf({ label, labelSince, patience, ratings, resting }: LockedRating): ModelRatings {
  return new ModelRatings({
    label,
    labelSince: Date.parse(labelSince),
    patience,
    ratings: ratings.map((stored) => {
      const { criterion, counted, publication, inherited, level, state, since } = stored;
      const published = { level, state, since: since === null ? null : Date.parse(since) };
      return [criterion, { counted, publication, inherited, published, firstSettled: firstSettledOf(stored) }];
    }),
    resting: restingOf(resting),
  });
}

/** Ratings that a vote does not move: a line each, its values apart by tabs, in the order in which `lock_rating` gives them. */
function restingOf(lines: string | null): Map<CriterionId, RestingRating> {
  const resting = new Map<CriterionId, RestingRating>();
  for (const line of lines?.split('\n') ?? []) {
    const [criterion, published, publishedState, dueAt, level, state, low, high, confidence, restsOn] =
      line.split('\t');
    resting.set(criterion as CriterionId, {
      published: {
        level: (published || null) as RatedLevel | null,
        state: publishedState as PublishedState,
        since: null,
      },
      dueAt: dueAt ? Number(dueAt) : null,
      counted: {
        level: (level || null) as RatedLevel | null,
        state: state as RatingState,
        low: low as RatedLevel,
        high: high as RatedLevel,
        confidence: Number(confidence),
        restsOn: (restsOn || null) as RestsOn | null,
      },
    });
  }
  return resting;
}

function firstSettledOf({ firstSettledLevel: level, firstSettledAt: at }: StoredRating) {
  return level === null || at === null ? null : { level, at: Date.parse(at) };
}
