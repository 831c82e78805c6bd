import type { ModelFilter } from '../../domain/models/model-filter';
import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { facetsOf, isWanted } from './found-models';
import { sortKeys } from './model-order';
import type { Question } from './read-question';

/** The models on a page of what is wanted, and how many are. */
export type FoundAtOnce = { total: number; ids: string[] };

/**
 * How many models are wanted, and a page of them in an order, in one statement: for what no counter knows, and no sorted
 * index walks. A page beyond the last is the last.
 */
export async function findAtOnce(
  client: Queryable,
  filter: ModelFilter,
  question: Question | null,
  limit: number,
): Promise<FoundAtOnce> {
  const keys = sortKeys(filter.sort, question);
  const named = keys.map((key, index) => Prisma.sql`${key} AS ${name(index)}`);
  const names = Prisma.join(keys.map((_, index) => name(index)));
  const [found] = await client.$queryRaw<FoundAtOnce[]>`
    WITH hit AS MATERIALIZED (
      SELECT "modelId" AS id, ${Prisma.join(named)} FROM "ModelSearch"
      WHERE ${isWanted({ question, facets: facetsOf(filter) })}
    ), fit AS MATERIALIZED (
      SELECT count(*)::int AS total FROM hit
    )
    SELECT total, ARRAY(
      SELECT id FROM hit ORDER BY ${names} LIMIT ${limit}
      OFFSET (SELECT least(${filter.page}::int - 1, greatest(total - 1, 0) / ${limit}::int) * ${limit}::int FROM fit)
    ) AS ids
    FROM fit`;
  return found ?? { total: 0, ids: [] };
}

function name(index: number): Prisma.Sql {
  return Prisma.raw(`key${index}`);
}
