import { FACET_IDS } from '../../domain/models/facets';
import type { ModelFilter } from '../../domain/models/model-filter';
import { LABEL_IDS } from '../../domain/ratings/framework/v1/labels';
import { Prisma } from '../generated/prisma/client';
import type { Question } from './read-question';

/** What models are searched by: a question, and facets that they must have. */
export type Wanted = { question: Question | null; facets: readonly string[] };

/** A filter's facets as the search projection spells them. */
export function facetsOf({ facets }: Pick<ModelFilter, 'facets'>): string[] {
  return FACET_IDS.flatMap((id) => (facets[id] === undefined ? [] : [`${id}:${facets[id]}`]));
}

/** The condition under which a row of the search projection is wanted. */
export function isWanted({ question, facets }: Wanted): Prisma.Sql {
  // By the column that the usual order begins with: so a label's models are read in order, not looked for among all.
  const label = facets.find((facet) => facet.startsWith(LABEL));
  const others = facets.filter((facet) => facet !== label);
  const conditions = [
    ...(question ? [Prisma.sql`words @@ ${question.query}::tsquery`] : []),
    ...(label ? [Prisma.sql`"byLabel" = ${labelRank(label)}::smallint`] : []),
    ...(others.length > 0 ? [Prisma.sql`facets @> ${others}::text[]`] : []),
  ];
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ');
}

const LABEL = 'label:';

/** As the search projection counts labels: from 1, the best first. */
function labelRank(facet: string): number {
  return LABEL_IDS.findIndex((id) => LABEL + id === facet) + 1;
}
