import { type ModelDocument, modelDocumentSchema } from '../../domain/models/model-document';
import type { Queryable } from '../platform/database';

/** A stored page as it is read everywhere: a base that was renamed since is named by its address of today. */
export async function storedDocument(client: Queryable, stored: unknown): Promise<ModelDocument> {
  const document = modelDocumentSchema.parse(stored);
  if (document.base === null) return document;
  const moved = await client.formerAddress.findUnique({
    where: { slug: document.base },
    select: { model: { select: { slug: true } } },
  });
  return moved ? { ...document, base: moved.model.slug } : document;
}

/** A document out of a log; null where it was redacted. */
export async function loggedDocument(
  client: Queryable,
  { body, redactedAt }: { body: string; redactedAt: Date | null },
): Promise<ModelDocument | null> {
  return redactedAt === null ? storedDocument(client, JSON.parse(body)) : null;
}

/** The document of a revision; null where there is none, or it was redacted. */
export async function revisionDocument(
  client: Queryable,
  modelId: string,
  number: number,
): Promise<ModelDocument | null> {
  if (!isRevisionNumber(number)) return null;
  const revision = await client.revision.findUnique({
    where: { modelId_number: { modelId, number } },
    select: { document: { select: { body: true, redactedAt: true } } },
  });
  return revision && loggedDocument(client, revision.document);
}

/** A number from outside may be anything; the database takes whole ones of four bytes. */
export function isRevisionNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31;
}
