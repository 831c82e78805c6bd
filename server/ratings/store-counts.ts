import type { CriterionId } from '../../domain/ratings/criteria';
import type { Transaction } from '../platform/database';
import type { StoredCount } from './lock-rating';

/** Writes by what votes in force on a rating are counted now, by voter, in one statement. */
export async function storeCounts(
  transaction: Transaction,
  { modelId, criterion }: { modelId: string; criterion: CriterionId },
  counts: ReadonlyMap<string, StoredCount>,
): Promise<void> {
  if (counts.size === 0) return;
  const rows = JSON.stringify([...counts].map(([voter, counted]) => ({ voter, counted })));
  await transaction.$executeRaw`
    UPDATE "VoteInForce" v SET counted = c.counted
    FROM jsonb_to_recordset(${rows}::jsonb) AS c(voter text, counted jsonb)
    WHERE v."modelId" = ${modelId}::uuid AND v.criterion = ${criterion} AND v.voter = c.voter`;
}
