import type { Outlook, RatingView, SourceVote } from '../../domain/models/views';
import { decide } from '../../domain/ratings/consensus/v1/decide';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import { emptyTally, type RatingTally } from '../../domain/ratings/consensus/v1/tally';
import { tipping } from '../../domain/ratings/consensus/v1/tipping';
import { CRITERION_IDS, type CriterionId } from '../../domain/ratings/criteria';
import type { PublishedRating, PublishedRatings } from '../../domain/ratings/framework/v1/published';
import { ANSWERS, type PublishedState, RATED_LEVELS, type RatedLevel } from '../../domain/ratings/levels';
import type { Inherited } from '../../domain/ratings/model-ratings';
import { forecast } from '../../domain/ratings/publication/v1/forecast';
import { isSettled, type PublicationState } from '../../domain/ratings/publication/v1/state';
import type { Prisma } from '../generated/prisma/client';

/** What of a model its ratings' views are made of. Of votes in force only sources' are read: their number is bounded. */
export const RATINGS_SELECT = {
  patience: true,
  ratings: {
    select: {
      criterion: true,
      tally: true,
      outcome: true,
      publishedLevel: true,
      publishedState: true,
      publishedSince: true,
      publication: true,
      inherited: true,
      inheritedFrom: { select: { slug: true, name: true } },
    },
  },
  votes: {
    where: { voter: { startsWith: 'source:' } },
    select: {
      criterion: true,
      voter: true,
      event: { select: { answer: true, evidenceIds: true, reason: { select: { body: true } } } },
    },
  },
  evidence: { select: { id: true, url: true, title: true } },
} as const satisfies Prisma.ModelSelect;

export type RatingsRow = Prisma.ModelGetPayload<{ select: typeof RATINGS_SELECT }>;

const UNRATED: Decision = decide(emptyTally());

/** All 18 ratings of a model in framework order, those nobody has rated included. */
export function toRatingViews(row: RatingsRow): RatingView[] {
  const ratings = new Map(row.ratings.map((rating) => [rating.criterion, rating]));
  const sources = sourcesByCriterion(row);
  return CRITERION_IDS.map((criterion) => {
    const rating = ratings.get(criterion);
    const { people, weights, blocs, lacks, ...own } = (rating?.outcome as unknown as Decision | undefined) ?? UNRATED;
    const inheritedFrom = rating?.inheritedFrom ?? null;
    const inherited = rating?.inherited as unknown as Inherited | null;
    const { level, state, low, high, confidence } = (inheritedFrom && inherited?.counted) || own;
    return {
      criterion,
      level,
      state,
      low,
      high,
      confidence,
      people: inOrder(ANSWERS, people),
      weights: inOrder(RATED_LEVELS, weights),
      blocs,
      lacks,
      tipping: tipping((rating?.tally as unknown as RatingTally | undefined) ?? emptyTally()),
      published: {
        level: (rating?.publishedLevel ?? null) as RatedLevel | null,
        state: (rating?.publishedState ?? 'unrated') as PublishedState,
        since: rating?.publishedSince?.toISOString() ?? null,
      },
      outlook: rating ? outlookOf(rating.publication as unknown as PublicationState, row.patience) : [],
      sources: sources.get(criterion) ?? [],
      inheritedFrom,
    };
  });
}

/** Figures by level as they are always told: the database has an order of its own for what it stores. */
function inOrder<Key extends string>(keys: readonly Key[], figures: Readonly<Record<Key, number>>) {
  return Object.fromEntries(keys.map((key) => [key, figures[key]])) as Record<Key, number>;
}

/** What labels and lenses need of a model's ratings; what is not published is not there. */
export function publishedRatings(ratings: readonly RatingView[]): PublishedRatings {
  const published: Partial<Record<CriterionId, PublishedRating>> = {};
  for (const { criterion, published: one } of ratings) {
    if (one.level !== null) published[criterion] = { level: one.level, isSettled: isSettled(one) };
  }
  return published;
}

function outlookOf(publication: PublicationState, patience: number): Outlook[] {
  return forecast(publication, patience).map(({ kind, at, published }) => ({
    kind,
    at: new Date(at).toISOString(),
    level: published.level,
  }));
}

function sourcesByCriterion({ votes, evidence }: RatingsRow): Map<string, SourceVote[]> {
  const links = new Map(evidence.map(({ id, url, title }) => [id, { url, title }]));
  const byCriterion = new Map<string, SourceVote[]>();
  for (const { criterion, voter, event } of votes) {
    if (event.answer === null || event.answer === 'unknown') continue;
    const vote = {
      name: voter.slice('source:'.length),
      level: event.answer as RatedLevel,
      reason: event.reason?.body ?? '',
      evidence: event.evidenceIds.flatMap((id) => links.get(id) ?? []),
    };
    byCriterion.set(criterion, [...(byCriterion.get(criterion) ?? []), vote]);
  }
  return byCriterion;
}
