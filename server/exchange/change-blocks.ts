import type { Queryable } from '../platform/database';

/** So many ids are a block's. What is asked of the feed reads a few blocks row by row, of all others what was counted. */
const SIZE = 10_000n;

/**
 * Counts the changes of each block that is complete, once for all: the log only grows, and nothing ever changes in it.
 * @param upTo an id up to which no change is under way any more.
 */
export async function countBlocks(client: Queryable, upTo: bigint): Promise<void> {
  await client.$executeRaw`
    INSERT INTO "ChangeBlock" (block, changes, earliest)
    SELECT id / ${SIZE}::bigint, count(*), min(at) FROM "Change"
    WHERE id >= ${SIZE}::bigint * (SELECT coalesce(max(block) + 1, 0) FROM "ChangeBlock")
      AND id < ${SIZE}::bigint * ${upTo / SIZE}::bigint
    GROUP BY 1 ON CONFLICT DO NOTHING`;
}

/** How many changes come after an id, up to another; `countBlocks` was asked for these. */
export async function countChanges(
  client: Queryable,
  { after, upTo }: { after: bigint; upTo: bigint },
): Promise<number> {
  // From the first whole block to before the one that is not complete.
  const begin = ((after + SIZE) / SIZE) * SIZE;
  const complete = (upTo / SIZE) * SIZE;
  const end = complete > begin ? complete : begin;
  const [counted] = await client.$queryRaw<Array<{ total: number }>>`
    SELECT ((
      SELECT count(*) FROM "Change" WHERE id > ${after} AND id < ${begin} AND id <= ${upTo}
    ) + (
      SELECT coalesce(sum(changes), 0) FROM "ChangeBlock"
      WHERE block >= ${begin / SIZE}::bigint AND block < ${end / SIZE}::bigint
    ) + (
      SELECT count(*) FROM "Change" WHERE id >= ${end} AND id <= ${upTo}
    ))::int AS total`;
  return counted?.total ?? 0;
}

/** The newest change that is dated before an instant, as its id; -1 where there is none. */
export async function newestBefore(client: Queryable, instant: Date): Promise<bigint> {
  const [found] = await client.$queryRaw<Array<{ id: bigint }>>`
    WITH newest AS MATERIALIZED (
      SELECT ${SIZE}::bigint * max(block) AS first FROM "ChangeBlock" WHERE earliest < ${instant}
    ), open AS MATERIALIZED (
      SELECT ${SIZE}::bigint * coalesce(max(block) + 1, 0) AS first FROM "ChangeBlock"
    )
    (
      SELECT id FROM "Change" WHERE id >= (SELECT first FROM open) AND at < ${instant} ORDER BY id DESC LIMIT 1
    ) UNION ALL (
      SELECT id FROM "Change"
      WHERE id >= (SELECT first FROM newest) AND id < (SELECT first + ${SIZE}::bigint FROM newest) AND at < ${instant}
      ORDER BY id DESC LIMIT 1
    ) ORDER BY id DESC LIMIT 1`;
  return found?.id ?? -1n;
}
