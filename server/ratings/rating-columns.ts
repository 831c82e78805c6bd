import { isInherited, type RatingInModel } from '../../domain/ratings/model-ratings';

/** The columns of a rating's row that say what is published of it. */
export function publishedColumns(rating: RatingInModel) {
  const { publication, published, dueAt, firstSettled } = rating;
  return {
    publishedLevel: published.level,
    publishedState: published.state,
    publishedSince: toDate(published.since),
    publication,
    dueAt: toDate(dueAt),
    firstSettledLevel: firstSettled?.level ?? null,
    firstSettledAt: toDate(firstSettled?.at ?? null),
    frozenUntil: toDate(publication.freeze?.until ?? null),
    inheritedFromId: isInherited(rating) ? (rating.inherited?.from ?? null) : null,
  };
}

function toDate(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}
