import type { ModelDocument } from '../../domain/models/model-document';
import type { EditState } from '../../domain/wiki/views';
import type { Transaction } from '../platform/database';
import { loggedDocument } from './stored-document';

/** An edit as its latest version has it, until the transaction ends. */
export type LockedEdit = {
  id: bigint;
  modelId: string | null;
  newSlug: string | null;
  author: string;
  state: EditState;
  version: number;
  revision: number | null;
  baseRevision: number | null;
  summary: string;
  document: ModelDocument;
};

/** Takes an edit's row: of several who decide on it or amend it at once, each sees what the one before did. */
export async function lockEdit(transaction: Transaction, id: string): Promise<LockedEdit | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Edit" WHERE id = ${id}::bigint FOR UPDATE`;
  const row = await transaction.edit.findUnique({
    where: { id: BigInt(id) },
    include: {
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        include: { summary: true, document: true },
      },
    },
  });
  const latest = row?.versions[0];
  if (!row || !latest) return null;
  const document = await loggedDocument(transaction, latest.document);
  if (!document) return null;
  const { modelId, newSlug, author, version, revision } = row;
  const { baseRevision, summary } = latest;
  const state = row.state as EditState;
  return {
    id: row.id,
    modelId,
    newSlug,
    author,
    state,
    version,
    revision,
    baseRevision,
    summary: summary.body,
    document,
  };
}
