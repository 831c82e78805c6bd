import type { FacetCounts, FacetId } from '../../domain/models/facets';
import type { ModelFilter } from '../../domain/models/model-filter';
import type { Named } from '../../domain/models/views';
import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { facetsOfWanted, isInCounters, isOf, totalOf } from './count-facets';
import { facetsOf } from './found-models';
import type { Question } from './read-question';

/** What a reader could choose, with what makers and licences are called. */
export type Offered = { facets: FacetCounts; organizations: Named[]; licences: Named[] };

/** The same as the database tells it: of makers and licences with their names, and in their order. */
type Row = { total: number | null; offered: Array<[facet: string, models: number | null, name: string | null]> };

/** A registry's longest list to choose from; who wants another one searches for it. */
const MOST_OFFERED = 200;

/**
 * By how many models each value of each facet is had: under all other filters, so that the numbers tell what a reader
 * would find by choosing another value; and how many models fit them all, null where no counter tells.
 */
export async function offerFacets(
  client: Queryable,
  filter: Pick<ModelFilter, 'facets'>,
  question: Question | null,
): Promise<Offered & { total: number | null }> {
  const chosen = facetsOf(filter);
  const wanted = { question, facets: chosen };
  const others = facetsOfWanted(wanted, { not: chosen.map(dimensionOf) });
  const insteadOfChosen = chosen.map((facet) =>
    facetsOfWanted({ question, facets: chosen.filter((other) => other !== facet) }, { only: dimensionOf(facet) }),
  );
  const total = isInCounters(wanted) ? totalOf(wanted) : Prisma.sql`NULL::int`;
  const [row] = await client.$queryRaw<Row[]>`
    SELECT ${total} AS total, offered.* FROM (${offeredOf([others, ...insteadOfChosen], filter)}) offered`;
  return { total: row?.total ?? null, ...toOffered(row) };
}

/** A query for what is offered of facets as they were counted, in parts, with the names that it takes. */
function offeredOf(parts: readonly Prisma.Sql[], filter: Pick<ModelFilter, 'facets'>): Prisma.Sql {
  const counted = Prisma.join(
    parts.map((part) => Prisma.sql`(${part})`),
    ' UNION ALL ',
  );
  const organizations = mostOf('organization', filter);
  const licences = mostOf('licence', filter);
  return Prisma.sql`
    WITH counted AS MATERIALIZED (${counted})
    SELECT coalesce(json_agg(json_build_array(facet, models, name) ORDER BY name), '[]') AS offered
    FROM (
      SELECT facet, models, NULL AS name FROM counted
      WHERE NOT (${isOf(Prisma.sql`facet`, 'organization')} OR ${isOf(Prisma.sql`facet`, 'licence')})
      UNION ALL
      SELECT facet, models, name FROM (${organizations}) most JOIN "Organization" USING (slug)
      UNION ALL
      SELECT facet, models, "shortName" FROM (${licences}) most JOIN "Licence" USING (slug)
    ) offered`;
}

/** Of a registry the commonest are offered, and what is chosen, be it found or not. */
function mostOf(id: 'organization' | 'licence', { facets: { [id]: chosen } }: Pick<ModelFilter, 'facets'>): Prisma.Sql {
  const facet = `${id}:${chosen}`;
  const orChosen = Prisma.sql`
    UNION SELECT facet, models FROM counted WHERE facet = ${facet}
    UNION SELECT ${facet}, 0 WHERE NOT EXISTS (SELECT FROM counted WHERE facet = ${facet})`;
  return Prisma.sql`
    SELECT facet, models, substr(facet, ${id.length + 2}::int) AS slug
    FROM (
      (
        SELECT facet, models FROM counted WHERE ${isOf(Prisma.sql`facet`, id)}
        ORDER BY often DESC, facet LIMIT ${MOST_OFFERED}
      ) ${chosen === undefined ? Prisma.empty : orChosen}
    ) known`;
}

function toOffered(row: Row | undefined): Offered {
  const facets: Partial<Record<FacetId, Array<{ value: string; models: number | null }>>> = {};
  const names: Partial<Record<FacetId, Named[]>> = {};
  for (const [facet, models, name] of row?.offered ?? []) {
    const id = dimensionOf(facet);
    const value = facet.slice(id.length + 1);
    facets[id] ??= [];
    facets[id].push({ value, models });
    if (name === null) continue;
    names[id] ??= [];
    names[id].push({ slug: value, name });
  }
  return { facets, organizations: names.organization ?? [], licences: names.licence ?? [] };
}

function dimensionOf(facet: string): FacetId {
  return facet.slice(0, facet.indexOf(':')) as FacetId;
}
