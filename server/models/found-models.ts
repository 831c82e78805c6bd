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

/** The condition under which a row of the search projection is wanted: the indexes on words and on facets know which are. */
export function isWanted({ question, facets }: Wanted): Prisma.Sql {
  const conditions = [
    ...(question ? [Prisma.sql`words @@ ${question.query}::tsquery`] : []),
    ...(facets.length > 0 ? [Prisma.sql`facets @> ${[...facets]}::text[]`] : []),
  ];
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ');
}
