import { TAGS_CHANNEL, tagsPayload } from '../cache/announce';
import type { Sql } from '../platform/sql';
import type { NewChange } from './command';

/** Held, shared, while changes are numbered and not yet committed; the change feed waits for it. */
export const CHANGES_LOCK = 'changes';

/**
 * Records what a command did and announces the cache tags that it touched, in one statement: the last of its
 * transaction, so that both happen if and only if it commits. The caller holds the models that the changes are about:
 * whoever holds the lock on changes must wait for nothing else.
 */
export async function recordChanges(
  transaction: Sql,
  { at, actor, changes, tags }: { at: Date; actor: string; changes: readonly NewChange[]; tags: readonly string[] },
): Promise<void> {
  if (changes.length === 0 && tags.length === 0) return;
  const payload = tags.length === 0 ? null : tagsPayload(tags);
  await transaction.$executeRaw`
    /* prepared: record-changes */ WITH under_way AS MATERIALIZED (
      SELECT pg_advisory_xact_lock_shared(hashtext(${CHANGES_LOCK}))
    ), changes AS (
      INSERT INTO "Change" (at, kind, actor, "modelId", detail)
      SELECT ${at}, c.kind, ${actor}, c."modelId", c.detail
      FROM under_way,
        jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c(kind text, "modelId" uuid, detail jsonb)
    )
    SELECT pg_notify(${TAGS_CHANNEL}, ${payload}) WHERE ${payload}::text IS NOT NULL`;
}
