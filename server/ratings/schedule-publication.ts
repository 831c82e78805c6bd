import { addJob } from '../platform/jobs';
import type { Sql } from '../platform/sql';

/** Queues what falls due next on a model, if that is another instant than before: one job a model. */
export async function schedulePublication(
  transaction: Sql,
  modelId: string,
  nextDue: number,
  before: number,
): Promise<void> {
  if (nextDue === before || nextDue === Number.POSITIVE_INFINITY) return;
  const at = new Date(nextDue);
  await addJob(transaction, 'publish-due', { modelId, at: at.toISOString() }, { at, key: `publish-due ${modelId}` });
}
