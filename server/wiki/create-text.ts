import { randomUUID } from 'node:crypto';
import type { Transaction } from '../platform/database';

/** Stores prose where it can be redacted. @returns its id, for the log. */
export async function createText(transaction: Transaction, body: string): Promise<string> {
  const id = randomUUID();
  await transaction.text.create({ data: { id, body } });
  return id;
}
