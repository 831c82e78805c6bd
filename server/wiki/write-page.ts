import { randomUUID } from 'node:crypto';
import type { ModelDocument } from '../../domain/models/model-document';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';
import { assessRatings } from '../ratings/assess-ratings';
import { type Authorship, appendRevision } from './append-revision';

/** Makes a page with its first revision, unrated. The caller has made sure that its address is free. @returns its id. */
export async function createPage(
  transaction: Transaction,
  { slug, document, baseId }: { slug: string; document: ModelDocument; baseId: string | null },
  authorship: Authorship,
): Promise<string> {
  const modelId = randomUUID();
  const { at } = authorship;
  await transaction.model.create({
    data: {
      id: modelId,
      slug,
      ...modelColumns(document, baseId),
      revision: 1,
      framework: CURRENT_FRAMEWORK_VERSION,
      label: 'unrated',
      labelSince: at,
      assessment: json(assessRatings([])),
      createdAt: at,
      updatedAt: at,
    },
  });
  await appendRevision(transaction, { modelId, number: 1, document }, authorship);
  return modelId;
}

/** Makes a page say something else, as its next revision. The caller holds the page's row. */
export async function updatePage(
  transaction: Transaction,
  {
    modelId,
    number,
    document,
    baseId,
  }: { modelId: string; number: number; document: ModelDocument; baseId: string | null },
  authorship: Authorship,
): Promise<void> {
  await transaction.model.update({
    where: { id: modelId },
    data: { ...modelColumns(document, baseId), revision: number, updatedAt: authorship.at },
  });
  await appendRevision(transaction, { modelId, number, document }, authorship);
}

/** The columns by which a model is found and linked, as its document says. */
function modelColumns(document: ModelDocument, baseId: string | null) {
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
