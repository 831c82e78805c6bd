import { FACET_IDS } from '../../domain/models/facets';
import type { ModelFilter } from '../../domain/models/model-filter';
import { Prisma } from '../generated/prisma/client';
import type { Question } from './read-question';

/** What models are searched by: a question, and facets that they must have. */
export type Wanted = { question: Question | null; facets: readonly string[] };

/** A filter's facets as the search projection spells them. */
export function facetsOf({ facets }: Pick<ModelFilter, 'facets'>): string[] {
  return FACET_IDS.flatMap((id) => (facets[id] === undefined ? [] : [`${id}:${facets[id]}`]));
}

/**
 * The condition under which a row of the search projection is wanted. The indexes on words and on facets know which are;
 * but they read all that each word, or facet, is found in, which for "chat" is a sixth of all models. So where few models
 * have one of the words, only that is looked up: what must be "true" is asked of the rows alone.
 */
export function isWanted({ question, facets }: Wanted): Prisma.Sql {
  const isFound = question && Prisma.sql`words @@ ${question.query}::tsquery`;
  const hasFacets = facets.length > 0 ? Prisma.sql`facets @> ${[...facets]}::text[]` : null;
  if (!question?.rarest) return every([isFound, hasFacets]);
  const isRest = every([question.rarest === question.query ? null : isFound, hasFacets]);
  return Prisma.sql`words @@ ${question.rarest}::tsquery AND (${isRest}) IS TRUE`;
}

function every(conditions: ReadonlyArray<Prisma.Sql | null>): Prisma.Sql {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? Prisma.sql`TRUE` : Prisma.join(given, ' AND ');
}
