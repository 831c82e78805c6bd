import type { ModelDocument } from '../../domain/models/model-document';
import type { Transaction } from '../platform/database';
import { storedDocument } from './stored-document';

/** A page as it stands, until the transaction ends. */
export type LockedModel = {
  id: string;
  slug: string;
  name: string;
  revision: number;
  licenceSlug: string;
  document: ModelDocument;
};

/** Takes a model's row, as votes on it do. */
export async function lockModel(transaction: Transaction, id: string): Promise<LockedModel> {
  await transaction.$queryRaw`SELECT 1 FROM "Model" WHERE id = ${id}::uuid FOR UPDATE`;
  const { document, ...model } = await transaction.model.findUniqueOrThrow({
    where: { id },
    select: { id: true, slug: true, name: true, revision: true, licenceSlug: true, document: true },
  });
  return { ...model, document: await storedDocument(transaction, document) };
}
