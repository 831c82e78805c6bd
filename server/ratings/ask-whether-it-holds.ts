import type { CriterionId } from '../../domain/ratings/criteria';
import type { Transaction } from '../platform/database';

/** Why the evidence on a rating is another one. */
export type EvidenceChangeCause = 'licence-changed' | 'source-rejected' | 'source-contradicts';

/**
 * Asks everybody whose vote on a rating is older than its last evidence change whether it still holds: on the site, and by
 * mail if they want it (consensus rule 1, section 1, freshness). Whoever changed the evidence is not asked.
 */
export async function askWhetherItHolds(
  transaction: Transaction,
  change: { modelId: string; criterion: CriterionId; cause: EvidenceChangeCause; actor: string; at: Date },
): Promise<void> {
  const { modelId, criterion, cause, actor, at } = change;
  const { id: decisionId } = await transaction.decision.create({
    data: {
      at,
      actor,
      kind: 'evidence-changed',
      isByOffice: true,
      contradicts: false,
      modelId,
      detail: { criterion, cause },
    },
    select: { id: true },
  });
  await transaction.$queryRaw`
    WITH asked AS (
      SELECT u.id, u."wantsMail" FROM "VoteInForce" v
      JOIN "Rating" r ON r."modelId" = v."modelId" AND r.criterion = v.criterion
      JOIN "User" u ON u.id = substr(v.voter, 8)::uuid
      WHERE v."modelId" = ${modelId}::uuid AND v.criterion = ${criterion} AND v.voter LIKE 'person:%'
        AND v.voter <> ${actor} AND v.answer <> 'unknown' AND v."changesAtVote" < r."evidenceChanges"
    ), made AS (
      INSERT INTO "Notification" ("userId", at, "decisionId") SELECT id, ${at}, ${decisionId} FROM asked
      RETURNING id, "userId"
    )
    SELECT count(graphile_worker.add_job('mail-decision', json_build_object('notificationId', made.id::text)))::int
    FROM made JOIN asked ON asked.id = made."userId" WHERE asked."wantsMail"`;
}
