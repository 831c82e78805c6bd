import type { ModelDocument } from '../../domain/models/model-document';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { Transaction } from '../platform/database';
import { createText } from './create-text';

/** Who made a revision, who let it in, and what they say of it. */
export type Authorship = {
  at: Date;
  author: string;
  /** Null where the author needed no approval. */
  approver: string | null;
  summary: string;
  /** The edit that it came from, where it came from one. */
  editId: bigint | null;
};

/** Appends a revision to a page's log, with its prose in redactable texts. The caller holds the page's row. */
export async function appendRevision(
  transaction: Transaction,
  { modelId, number, document }: { modelId: string; number: number; document: ModelDocument },
  { summary, ...authorship }: Authorship,
): Promise<void> {
  const summaryTextId = await createText(transaction, summary);
  const documentTextId = await createText(transaction, canonicalJson(document));
  await transaction.revision.create({ data: { modelId, number, summaryTextId, documentTextId, ...authorship } });
}
