import type { Transaction } from '../platform/database';

/**
 * Whatever makes pages, moves them or changes what they refer to (an approval, a rename, a load of the catalogue) is
 * done one after the other, so that no address is given twice and no circle of bases closes.
 *
 * Locks are taken in one order everywhere, so that nothing deadlocks: this one, then an edit's row, then a model's row,
 * then a person's. Votes take the model's row alone.
 */
export async function lockPages(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pages'))`;
}
