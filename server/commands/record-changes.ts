import { FOLLOWED_CHANGES } from '../../domain/models/followed-changes';
import { TAGS_CHANNEL, tagsPayload } from '../cache/announce';
import type { Sql } from '../platform/sql';
import type { NewChange } from './command';

/** Held, shared, while changes are numbered and not yet committed; the change feed waits for it. */
export const CHANGES_LOCK = 'changes';

/**
 * Records what a command did, queues telling whoever follows it, and announces the cache tags that it touched, in one
 * statement: the last of its transaction, so that all of it happens if and only if that commits. It costs the same however
 * many people watch a page: the job finds them. The caller holds the models that the changes are about: whoever holds the
 * lock on changes must wait for nothing else.
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
      RETURNING id, kind, "modelId"
    ), followed AS (
      SELECT count(graphile_worker.add_job('tell-followers', json_build_object('changeId', c.id::text))) AS jobs
      FROM changes c
      WHERE c.kind = ANY (${FOLLOWED_CHANGES}::text[])
        AND (c.kind = 'discussion-replied' OR EXISTS (SELECT 1 FROM "Watch" w WHERE w."modelId" = c."modelId"))
    )
    SELECT followed.jobs, CASE WHEN ${payload}::text IS NOT NULL THEN pg_notify(${TAGS_CHANNEL}, ${payload}) END
    FROM followed`;
}
