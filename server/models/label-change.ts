import type { NewChange } from '../commands/command';
import type { Transaction } from '../platform/database';

/** The label of a model as it stands in this transaction. */
export async function readLabel(transaction: Transaction, modelId: string): Promise<string> {
  const { label } = await transaction.model.findUniqueOrThrow({ where: { id: modelId }, select: { label: true } });
  return label;
}

/** The change to record if a model's label is another one than `before`, however many votes moved it meanwhile. */
export async function labelChange(transaction: Transaction, modelId: string, before: string): Promise<NewChange[]> {
  const after = await readLabel(transaction, modelId);
  return after === before ? [] : [{ kind: 'label-changed', modelId, detail: { from: before, to: after } }];
}
