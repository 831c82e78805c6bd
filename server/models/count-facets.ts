import type { FacetId } from '../../domain/models/facets';
import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { isWanted, type Wanted } from './found-models';

/** What is not read from counters is counted model by model, up to so many: it must not grow with the catalogue. */
const MOST_COUNTED = 1000;

/** Whether the counters tell how many models fit: they hold how many have each pair of facets, and each one. */
export function isInCounters({ question, facets }: Wanted): boolean {
  return !question && facets.length <= 2;
}

/** How many models fit a filter. */
export async function countModels(client: Queryable, wanted: Wanted): Promise<number> {
  const [row] = await client.$queryRaw<Array<{ models: number }>>`SELECT ${totalOf(wanted)} AS models`;
  return row?.models ?? 0;
}

/** The same as an expression. */
export function totalOf(wanted: Wanted): Prisma.Sql {
  if (!isInCounters(wanted)) {
    return Prisma.sql`(SELECT count(*)::int FROM "ModelSearch" WHERE ${isWanted(wanted)})`;
  }
  // Every model has one label.
  if (wanted.facets.length === 0) {
    return Prisma.sql`(SELECT coalesce(sum(models), 0)::int FROM "FacetCount" WHERE one = '' AND other LIKE 'label:%')`;
  }
  const [one = '', other = ''] = wanted.facets.length === 1 ? ['', ...wanted.facets] : wanted.facets;
  return Prisma.sql`(
    SELECT coalesce(sum(models), 0)::int FROM "FacetCount" WHERE (one, other) IN ((${one}, ${other}), (${other}, ${one}))
  )`;
}

/** Which facets are counted: the values of one dimension, or of all but some. */
export type Counted = { only: FacetId } | { not: readonly FacetId[] };

/**
 * The facets of the wanted models, as rows of `facet`, `models` that have it, null where so many are wanted that they are
 * not counted, and `often`, which puts the commonest first. Under one filter at most they are read from counters.
 */
export function facetsOfWanted(wanted: Wanted, counted: Counted): Prisma.Sql {
  const [given = '', ...more] = wanted.facets;
  if (!wanted.question && more.length === 0) return countersOf(given, counted);
  const total = Prisma.sql`(SELECT total FROM fit)`;
  const fewOf = Prisma.sql`SELECT facets FROM "ModelSearch" WHERE ${isWanted(wanted)}`;
  const fitting = isInCounters(wanted)
    ? Prisma.sql`fit AS MATERIALIZED (SELECT ${totalOf(wanted)} AS total),
        few AS MATERIALIZED (${fewOf} AND ${total} <= ${MOST_COUNTED})`
    : Prisma.sql`few AS MATERIALIZED (${fewOf} LIMIT ${MOST_COUNTED + 1}),
        fit AS MATERIALIZED (SELECT count(*) AS total FROM few)`;
  // Unnested in the select list they are not kept in between; and what is not counted is left out when few rows are left.
  return Prisma.sql`
    WITH ${fitting}
    SELECT facet, models, models AS often
    FROM (
      SELECT facet, count(*)::int AS models
      FROM (SELECT unnest(facets) AS facet FROM few WHERE ${total} <= ${MOST_COUNTED}) had
      WHERE ${'only' in counted ? isOf(Prisma.sql`facet`, counted.only) : Prisma.sql`TRUE`}
      GROUP BY facet OFFSET 0
    ) had
    WHERE ${isCounted(Prisma.sql`facet`, counted)}
    UNION ALL
    SELECT facet, NULL, often FROM (${countersOf('', counted)}) known WHERE ${total} > ${MOST_COUNTED}`;
}

function countersOf(given: string, counted: Counted): Prisma.Sql {
  // A pair is stored in one order: the given facet is the one or the other.
  const asOther = Prisma.sql`
    UNION ALL SELECT one, models FROM "FacetCount"
    WHERE other = ${given} AND one <> '' AND ${isCounted(Prisma.sql`one`, counted)}`;
  return Prisma.sql`
    SELECT facet, sum(models)::int AS models, sum(models) AS often
    FROM (
      SELECT other AS facet, models FROM "FacetCount"
      WHERE one = ${given} AND ${isCounted(Prisma.sql`other`, counted)} ${given === '' ? Prisma.empty : asOther}
    ) pairs
    GROUP BY facet HAVING sum(models) > 0`;
}

/** The condition under which a facet is one of the counted. */
function isCounted(facet: Prisma.Sql, counted: Counted): Prisma.Sql {
  if ('only' in counted) return isOf(facet, counted.only);
  return counted.not.length === 0
    ? Prisma.sql`TRUE`
    : Prisma.sql`NOT (${Prisma.join(
        counted.not.map((id) => isOf(facet, id)),
        ' OR ',
      )})`;
}

/** The condition under which a facet is a value of a dimension. */
export function isOf(facet: Prisma.Sql, dimension: FacetId): Prisma.Sql {
  return Prisma.sql`${facet} LIKE ${`${dimension}:%`}`;
}
