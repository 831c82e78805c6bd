import type { ModelFilter } from '../../domain/models/model-filter';
import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { facetsOfHits, MOST_COUNTED } from './count-facets';
import { facetsOf, isWanted } from './found-models';
import { sortKeys } from './model-order';
import { dimensionOf, type Offered, type OfferedRow, offeredOf, toOffered } from './offered-facets';
import type { Question } from './read-question';

/** A page of what is wanted, with what it is a page of. */
export type FoundAtOnce = {
  total: number;
  /** The models on the page. */
  ids: string[];
  /** What could be chosen beside the filters. */
  others: Offered;
};

/**
 * How many models are wanted, what they have, and a page of them in an order, in one statement: for what no counter
 * knows, and no sorted index walks. Its condition is then looked up once, not once for each of the three. A page beyond
 * the last is the last.
 */
export async function findAtOnce(
  client: Queryable,
  filter: ModelFilter,
  question: Question | null,
  limit: number,
): Promise<FoundAtOnce> {
  const facets = facetsOf(filter);
  const keys = sortKeys(filter.sort, question);
  const named = keys.map((key, index) => Prisma.sql`${key} AS ${name(index)}`);
  const names = Prisma.join(keys.map((_, index) => name(index)));
  const total = Prisma.sql`(SELECT total FROM fit)`;
  // Their facets are fetched for these few, and not for all that are sorted: they are the greater part of a row.
  const few = Prisma.sql`(SELECT row FROM hit LIMIT ${MOST_COUNTED}) few JOIN "ModelSearch" ON ctid = row`;
  const others = facetsOfHits(few, total, { not: facets.map(dimensionOf) });
  const rows = await client.$queryRaw<Array<OfferedRow & { total: number; ids: string[] }>>`
    WITH hit AS MATERIALIZED (
      SELECT "modelId" AS id, ctid AS row, ${Prisma.join(named)} FROM "ModelSearch"
      WHERE ${isWanted({ question, facets })}
    ), fit AS MATERIALIZED (
      SELECT count(*)::int AS total FROM hit
    )
    SELECT total, others.*, ARRAY(
      SELECT id FROM hit ORDER BY ${names} LIMIT ${limit}
      OFFSET least(${filter.page}::int - 1, greatest(${total} - 1, 0) / ${limit}::int) * ${limit}::int
    ) AS ids
    FROM fit, (${offeredOf([others], { facets: {} })}) others`;
  const [found] = rows;
  return { total: found?.total ?? 0, ids: found?.ids ?? [], others: toOffered(rows) };
}

function name(index: number): Prisma.Sql {
  return Prisma.raw(`key${index}`);
}
