import { randomUUID } from 'node:crypto';
import type { ModelDocument } from '../../domain/models/model-document';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';

type NewRevision = {
  modelId: string;
  number: number;
  at: Date;
  author: string;
  approver: string | null;
  summary: string;
  document: ModelDocument;
};

/** Appends a revision to a page's log, with its prose in redactable texts. The caller holds the page's row. */
export async function appendRevision(transaction: Transaction, revision: NewRevision): Promise<void> {
  const [summaryTextId, documentTextId] = [randomUUID(), randomUUID()];
  await transaction.text.createMany({
    data: [
      { id: summaryTextId, body: revision.summary },
      { id: documentTextId, body: canonicalJson(revision.document) },
    ],
  });
  const { modelId, number, at, author, approver } = revision;
  await transaction.revision.create({ data: { modelId, number, at, author, approver, summaryTextId, documentTextId } });
}

/** The columns by which a model is found and linked, as its document says. The caller has resolved the base's id. */
export function modelColumns(document: ModelDocument, baseId: string | null) {
  return {
    name: document.name,
    aliases: document.aliases,
    modality: document.modality,
    availability: document.availability,
    releasedOn: new Date(`${document.releasedOn}T00:00:00Z`),
    document: json(document),
    organizationSlug: document.organization,
    familySlug: document.family,
    licenceSlug: document.licence,
    baseId,
  };
}
