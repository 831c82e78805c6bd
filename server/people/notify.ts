import type { Transaction } from '../platform/database';
import { addJob } from '../platform/jobs';

/**
 * Tells a person of a decision: on the site, and by mail if they want it. Nobody is told of what they did themselves,
 * and whoever has no account (`userId` null: a source), or none any more, is told nothing.
 */
export async function notify(
  transaction: Transaction,
  { decisionId, userId, now }: { decisionId: bigint; userId: string | null; now: Date },
): Promise<void> {
  if (userId === null) return;
  const [made] = await transaction.$queryRaw<Array<{ id: bigint; wantsMail: boolean }>>`
    WITH told AS (
      SELECT u.id, u."wantsMail" FROM "User" u JOIN "Decision" d ON d.id = ${decisionId}
      WHERE u.id = ${userId}::uuid AND d.actor <> 'person:' || u.id
    ), made AS (
      INSERT INTO "Notification" ("userId", at, "decisionId") SELECT id, ${now}, ${decisionId} FROM told RETURNING id
    )
    SELECT made.id, told."wantsMail" FROM made, told`;
  if (made?.wantsMail) await addJob(transaction, 'mail-decision', { notificationId: made.id.toString() });
}
