import { randomUUID } from 'node:crypto';
import { type ModelFile, modelFileSchema } from '../../domain/exchange/catalogue';
import { type ModelDocument, modelDocumentSchema } from '../../domain/models/model-document';
import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { mergeFields } from '../../domain/wiki/merge-fields';
import { modelTags } from '../cache/model-tags';
import { tags } from '../cache/tags';
import type { Command, NewChange, Refusal } from '../commands/command';
import { labelChange, readLabel } from '../models/label-change';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';
import { assessRatings } from '../ratings/assess-ratings';
import { syncLicenceVotes } from '../ratings/sync-licence-votes';
import { type SourceOpinion, syncSourceVotes } from '../ratings/sync-source-votes';
import { appendRevision, modelColumns } from '../wiki/append-revision';
import { effectOf, LOAD_LIMIT, type LoadEffect, lockCatalogue, readEntry, storeEntry } from './catalogue-entry';
import { resolveReferences } from './resolve-references';

const EDITORS = 'source:catalogue';

/**
 * Loads a model's catalogue file: facts and article become a revision, the editors' levels become votes of
 * `source:catalogue`. Fields that people have edited since the last load keep what people wrote.
 * Refuses a file that names an organisation, family, licence or base that is not there, and a circle of bases.
 */
export const loadModel: Command<typeof modelFileSchema, LoadEffect> = {
  name: 'load-model',
  input: modelFileSchema,
  permission: 'load catalogue',
  limit: LOAD_LIMIT,
  async handler({ input, transaction, now }) {
    await lockCatalogue(transaction);
    const known = await readEntry(transaction, 'model', input.slug);
    const effect = effectOf(known, input);
    if (effect === 'unchanged') return { ok: true, value: effect, changes: [], tags: [] };

    const written = await writePage(transaction, input, known === null ? null : modelFileSchema.parse(known), now);
    if ('refusal' in written) return { ok: false, refusal: written.refusal };
    const { modelId, changes } = written;

    const before = await readLabel(transaction, modelId);
    const criteria = [
      ...(await syncSourceVotes(transaction, modelId, 'catalogue', opinionsOf(input), now)),
      ...(await syncLicenceVotes(transaction, modelId, now)),
    ];
    if (criteria.length > 0) changes.push({ kind: 'sources-rated', modelId, detail: { criteria } });
    changes.push(...(await labelChange(transaction, modelId, before)));
    await storeEntry(transaction, 'model', input.slug, input);
    return {
      ok: true,
      value: effect,
      changes,
      tags: [
        tags.model(input.slug),
        tags.models(),
        tags.organization(input.organization),
        tags.licence(input.licence),
        ...(input.family ? [tags.family(input.family)] : []),
        // Its name stands on the pages of its base and of what is built on it.
        ...(await modelTags(transaction, { OR: [{ baseId: modelId }, { derivatives: { some: { id: modelId } } }] })),
      ],
    };
  },
};

type Written = { modelId: string; changes: NewChange[] } | { refusal: Refusal };

async function writePage(
  transaction: Transaction,
  file: ModelFile,
  lastLoaded: ModelFile | null,
  at: Date,
): Promise<Written> {
  const incoming = documentOf(file);
  const existing = await transaction.model.findUnique({
    where: { slug: file.slug },
    select: { id: true, document: true, revision: true },
  });
  const current = existing ? modelDocumentSchema.parse(existing.document) : null;
  // A page that people wrote before the catalogue knew it keeps everything they wrote.
  const base = lastLoaded ? documentOf(lastLoaded) : incoming;
  const document = current ? mergeFields(base, current, incoming).merged : incoming;
  const references = await resolveReferences(transaction, file.slug, document);
  if ('refusal' in references) return references;

  if (!existing) {
    const modelId = randomUUID();
    await transaction.model.create({
      data: {
        id: modelId,
        slug: file.slug,
        ...modelColumns(document, references.baseId),
        revision: 1,
        framework: CURRENT_FRAMEWORK_VERSION,
        label: 'unrated',
        labelSince: at,
        assessment: json(assessRatings({})),
        createdAt: at,
        updatedAt: at,
      },
    });
    await appendRevision(transaction, {
      modelId,
      number: 1,
      at,
      author: EDITORS,
      approver: null,
      summary: 'Founding entry of the catalogue',
      document,
    });
    return { modelId, changes: [{ kind: 'page-created', modelId, detail: {} }] };
  }
  if (canonicalJson(document) === canonicalJson(current)) return { modelId: existing.id, changes: [] };
  const number = existing.revision + 1;
  await transaction.model.update({
    where: { id: existing.id },
    data: { ...modelColumns(document, references.baseId), revision: number, updatedAt: at },
  });
  await appendRevision(transaction, {
    modelId: existing.id,
    number,
    at,
    author: EDITORS,
    approver: null,
    summary: 'Update of the catalogue',
    document,
  });
  return {
    modelId: existing.id,
    changes: [{ kind: 'page-edited', modelId: existing.id, detail: { revision: number } }],
  };
}

function documentOf(file: ModelFile): ModelDocument {
  const { slug: _slug, ratings: _ratings, ...document } = file;
  return document;
}

function opinionsOf(file: ModelFile): Map<CriterionId, SourceOpinion> {
  return new Map(
    Object.entries(file.ratings).map(([criterion, { level, reason, sources }]) => [
      criterion as CriterionId,
      { level, reason, evidence: sources.map(({ url, title }) => ({ url, title })) },
    ]),
  );
}
