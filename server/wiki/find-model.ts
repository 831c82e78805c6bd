import type { Refusal } from '../commands/command';
import type { Transaction } from '../platform/database';
import { atAddress } from './at-address';

/** The model whose page is at an address or was before it was renamed, or the refusal of a command that asks for it. */
export async function findModel(
  transaction: Transaction,
  address: string,
): Promise<{ id: string; slug: string; name: string } | { refusal: Refusal }> {
  const select = { id: true, slug: true, name: true } as const;
  const found = await transaction.model.findFirst({ where: atAddress(address), select });
  return found ?? { refusal: { kind: 'not-found', what: `the model "${address}"` } };
}
