import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { type CountByFacet, MOST_COUNTED } from './count-facets';
import { isWanted, type Wanted } from './found-models';
import type { Place } from './model-order';

/** A page of what is wanted, with what it is a page of. */
export type FoundAtOnce = {
  total: number;
  /** What the wanted models have; null where they are too many to be counted. */
  counts: CountByFacet | null;
  places: Array<{ id: string; place: Place }>;
};

/**
 * How many models are wanted, what they have, and a page of them in an order, in one statement: for what no counter
 * knows, and no sorted index walks. Its condition is then looked up once, not once for each of the three. A page beyond
 * the last is the last.
 */
export async function findAtOnce(
  client: Queryable,
  wanted: Wanted,
  keys: readonly Prisma.Sql[],
  { limit, page }: { limit: number; page: number },
): Promise<FoundAtOnce> {
  const named = keys.map((key, index) => Prisma.sql`${key} AS ${name(index)}`);
  const names = Prisma.join(keys.map((_, index) => name(index)));
  const [found] = await client.$queryRaw<FoundAtOnce[]>`
    WITH hit AS MATERIALIZED (
      SELECT "modelId" AS id, ctid AS row, ${Prisma.join(named)} FROM "ModelSearch" WHERE ${isWanted(wanted)}
    ), fit AS MATERIALIZED (
      SELECT count(*)::int AS total FROM hit
    )
    SELECT total,
      (
        SELECT coalesce(json_agg(json_build_object('id', id, 'place', place)), '[]')
        FROM (
          SELECT id, json_build_array(${names}) AS place FROM hit ORDER BY ${names} LIMIT ${limit}
          OFFSET (SELECT least(${page}::int - 1, greatest(total - 1, 0) / ${limit}::int) * ${limit}::int FROM fit)
        ) page
      ) AS places,
      CASE WHEN total <= ${MOST_COUNTED} THEN (
        SELECT coalesce(json_object_agg(facet, models), '{}')
        FROM (
          SELECT facet, count(*) AS models
          FROM (SELECT row FROM hit LIMIT ${MOST_COUNTED}) few JOIN "ModelSearch" ON ctid = row, unnest(facets) facet
          GROUP BY facet
        ) counts
      ) END AS counts
    FROM fit`;
  return found ?? { total: 0, counts: {}, places: [] };
}

function name(index: number): Prisma.Sql {
  return Prisma.raw(`key${index}`);
}
