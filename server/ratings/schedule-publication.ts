import type { Transaction } from '../platform/database';
import { addJob } from '../platform/jobs';

/** Queues what falls due next on a model, if that is another instant than before: one job a model. */
export async function schedulePublication(
  transaction: Transaction,
  modelId: string,
  nextDue: number,
  before: number,
): Promise<void> {
  if (nextDue === before || nextDue === Number.POSITIVE_INFINITY) return;
  const at = new Date(nextDue);
  await addJob(transaction, 'publish-due', { modelId, at: at.toISOString() }, { at, key: `publish-due ${modelId}` });
}
