import { CURRENT_CONSENSUS_RULE_VERSION } from '../../domain/ratings/consensus/current';
import { isInherited, type RatingInModel } from '../../domain/ratings/model-ratings';
import { Prisma } from '../generated/prisma/client';
import { json } from '../platform/json';
import type { NewCount } from './new-count';

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

/** The same columns as Prisma takes them, with what the base passes on. */
export function publishedJson(rating: RatingInModel) {
  const { publication, ...columns } = publishedColumns(rating);
  const inherited = rating.inherited === null ? Prisma.DbNull : json(rating.inherited);
  return { ...columns, publication: json(publication), inherited };
}

/** The columns of a rating's row that say how it is counted, as Prisma takes them. */
export function countJson({ tally, outcome, evidenceChanges }: NewCount) {
  return { rule: CURRENT_CONSENSUS_RULE_VERSION, tally: json(tally), outcome: json(outcome), evidenceChanges };
}
