import type { Transaction } from '../platform/database';

/**
 * Holds a model's row against votes and edits that are at work on it, as a row that refers to it would: for commands that
 * write nothing else that does before they record their changes (`recordChanges` says why). Many may hold it at once.
 */
export async function holdModel(transaction: Transaction, id: string): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM "Model" WHERE id = ${id}::uuid FOR KEY SHARE`;
}
