import { database } from '../platform/database';
import type { Tasks } from '../platform/jobs';

/**
 * Tells of a change whoever watches the page, and of a reply whoever said something in its thread and did not withdraw
 * it: once however often this is done, and on the site alone. Nobody is told of what they did themselves, nor the author
 * of an edit of its approval, which they are told of as a decision.
 */
export async function tellFollowers(
  { changeId }: Tasks['tell-followers'],
  { client = database() } = {},
): Promise<void> {
  await client.$executeRaw`
    WITH change AS (
      SELECT * FROM "Change" WHERE id = ${BigInt(changeId)}
    ), followers AS (
      SELECT 'person:' || w."userId" AS person FROM change c JOIN "Watch" w ON w."modelId" = c."modelId"
      UNION
      SELECT p.author FROM change c JOIN "Post" p ON p."threadId" = (c.detail ->> 'thread')::bigint
      JOIN "Text" t ON t.id = p."textId" AND t."redactedAt" IS NULL
      WHERE c.kind = 'discussion-replied'
    )
    INSERT INTO "Notification" ("userId", at, "changeId")
    SELECT u.id, c.at, c.id FROM change c, followers f JOIN "User" u ON u.id = substr(f.person, 8)::uuid
    WHERE f.person <> c.actor
      AND NOT EXISTS (SELECT 1 FROM "Edit" e WHERE e.id = (c.detail ->> 'editId')::bigint AND e.author = f.person)
    ON CONFLICT ("changeId", "userId") DO NOTHING`;
}
