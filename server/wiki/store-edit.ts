import type { ModelDocument } from '../../domain/models/model-document';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { Transaction } from '../platform/database';
import { createText } from './create-text';

/** What an author proposes. */
export type NewVersion = {
  at: Date;
  /** The revision that the author saw; null for a proposed page. */
  baseRevision: number | null;
  document: ModelDocument;
  summary: string;
};

/** Puts an edit into the queue. @returns its number. */
export async function storeEdit(
  transaction: Transaction,
  edit: { modelId: string | null; newSlug: string | null; author: string },
  version: NewVersion,
): Promise<bigint> {
  const { id } = await transaction.edit.create({
    data: { ...edit, at: version.at, state: 'pending', version: 1 },
    select: { id: true },
  });
  await appendVersion(transaction, id, 1, version);
  return id;
}

/** Puts another version of an edit into the queue. The caller holds the edit's row. */
export async function storeVersion(
  transaction: Transaction,
  edit: { id: bigint; newSlug: string | null; number: number },
  version: NewVersion,
): Promise<void> {
  const { id, newSlug, number } = edit;
  await appendVersion(transaction, id, number, version);
  await transaction.edit.update({ where: { id }, data: { newSlug, version: number, state: 'pending' } });
}

async function appendVersion(
  transaction: Transaction,
  editId: bigint,
  number: number,
  { at, baseRevision, document, summary }: NewVersion,
): Promise<void> {
  const summaryTextId = await createText(transaction, summary);
  const documentTextId = await createText(transaction, canonicalJson(document));
  await transaction.editVersion.create({
    data: { editId, number, at, baseRevision, summaryTextId, documentTextId },
  });
}
