import type { Transaction } from '../platform/database';

/** Puts what one person posts in order: a form sent twice at once is then seen to be the same. */
export async function holdAuthor(transaction: Transaction, personId: string): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM "User" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}
