import type { Transaction } from '../platform/database';
import { addJob } from '../platform/jobs';

/** Queues the recount of the ratings that a person touched: they are counted by another standing, camp or bloc now. */
export function queueRecount(transaction: Transaction, personId: string): Promise<void> {
  return addJob(transaction, 'recount-voter', { personId }, { key: `recount-voter ${personId}` });
}
