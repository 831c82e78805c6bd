import { database } from '../platform/database';
import type { Tasks } from '../platform/jobs';

/**
 * Tells whoever watches a page of a change on it, once however often this is done; on the site alone. Nobody is told of what
 * they did themselves, nor the author of an edit of its approval, which they are told of as a decision.
 */
export async function tellFollowers(
  { changeId }: Tasks['tell-followers'],
  { client = database() } = {},
): Promise<void> {
  await client.$executeRaw`
    INSERT INTO "Notification" ("userId", at, "changeId")
    SELECT w."userId", c.at, c.id FROM "Change" c JOIN "Watch" w ON w."modelId" = c."modelId"
    WHERE c.id = ${BigInt(changeId)} AND c.actor <> 'person:' || w."userId"
      AND NOT EXISTS (SELECT 1 FROM "Edit" e
        WHERE e.id = (c.detail ->> 'editId')::bigint AND e.author = 'person:' || w."userId")
    ON CONFLICT ("changeId", "userId") DO NOTHING`;
}
