import { type ModelFile, modelFileSchema } from '../../domain/exchange/catalogue';
import { type ModelDocument, modelDocumentSchema } from '../../domain/models/model-document';
import type { CriterionId } from '../../domain/ratings/criteria';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { mergeFields } from '../../domain/wiki/merge-fields';
import { pageTags } from '../cache/page-tags';
import type { Command, NewChange, Refusal } from '../commands/command';
import { labelChange, readLabel } from '../models/label-change';
import type { Transaction } from '../platform/database';
import { followPage, type PageBefore, readPageBefore } from '../ratings/follow-page';
import { syncLicenceVotes } from '../ratings/sync-licence-votes';
import { type SourceOpinion, syncSourceVotes } from '../ratings/sync-source-votes';
import { atAddress } from '../wiki/at-address';
import { lockPages } from '../wiki/lock-pages';
import { type BadReference, resolveReferences } from '../wiki/resolve-references';
import { createPage, updatePage } from '../wiki/write-page';
import { effectOf, LOAD_LIMIT, type LoadEffect, readEntry, storeEntry } from './catalogue-entry';

const EDITORS = 'source:catalogue';

/**
 * Loads a model's catalogue file: facts and article become a revision, the editors' levels become votes of
 * `source:catalogue`. Fields that people have edited since the last load keep what people wrote, and a page that they
 * have renamed is found at its new address.
 * Refuses a file that names an organisation, family, licence or base that is not there, and a circle of bases.
 */
export const loadModel: Command<typeof modelFileSchema, LoadEffect> = {
  name: 'load-model',
  input: modelFileSchema,
  permission: 'load catalogue',
  limit: LOAD_LIMIT,
  async handler({ input, transaction, now }) {
    await lockPages(transaction);
    const known = await readEntry(transaction, 'model', input.slug);
    const effect = effectOf(known, input);
    if (effect === 'unchanged') return { ok: true, value: effect, changes: [], tags: [] };

    const written = await writePage(transaction, input, known === null ? null : modelFileSchema.parse(known), now);
    if ('refusal' in written) return { ok: false, refusal: written.refusal };
    const { modelId, before, changes, tags } = written;

    const label = await readLabel(transaction, modelId);
    changes.push(...(await followPage(transaction, { modelId, before, actor: EDITORS, at: now })));
    const criteria = [
      ...(await syncSourceVotes(transaction, modelId, 'catalogue', opinionsOf(input), now)),
      ...(await syncLicenceVotes(transaction, modelId, now)),
    ];
    if (criteria.length > 0) changes.push({ kind: 'sources-rated', modelId, detail: { criteria } });
    changes.push(...(await labelChange(transaction, modelId, label)));
    await storeEntry(transaction, 'model', input.slug, input, now);
    return {
      ok: true,
      value: effect,
      changes,
      tags: [...tags, ...(await pageTags(transaction, modelId))],
    };
  },
};

type Written =
  | { modelId: string; before: PageBefore; changes: NewChange[]; tags: readonly string[] }
  | { refusal: Refusal };

async function writePage(
  transaction: Transaction,
  file: ModelFile,
  lastLoaded: ModelFile | null,
  at: Date,
): Promise<Written> {
  const incoming = documentOf(file);
  const existing = await transaction.model.findFirst({
    where: atAddress(file.slug),
    select: { id: true, document: true, revision: true },
  });
  const current = existing ? modelDocumentSchema.parse(existing.document) : null;
  // A page that people wrote before the catalogue knew it keeps everything they wrote.
  const base = lastLoaded ? documentOf(lastLoaded) : incoming;
  const document = current ? mergeFields(base, current, incoming).merged : incoming;
  const references = await resolveReferences(transaction, existing?.id ?? null, document);
  if ('bad' in references) return { refusal: refusalOf(references.bad) };

  const authorship = { at, author: EDITORS, approver: null, editId: null };
  if (!existing) {
    const page = { slug: file.slug, document, ...references };
    const modelId = await createPage(transaction, page, { ...authorship, summary: 'Founding entry of the catalogue' });
    return { modelId, before: null, changes: [{ kind: 'page-created', modelId, detail: {} }], tags: [] };
  }
  const { id: modelId } = existing;
  const before = await readPageBefore(transaction, modelId);
  if (canonicalJson(document) === canonicalJson(current)) return { modelId, before, changes: [], tags: [] };
  const tags = await pageTags(transaction, modelId);
  const number = existing.revision + 1;
  const page = { modelId, number, document, ...references };
  await updatePage(transaction, page, { ...authorship, summary: 'Update of the catalogue' });
  return { modelId, before, changes: [{ kind: 'page-edited', modelId, detail: { revision: number } }], tags };
}

function refusalOf({ kind, message }: BadReference): Refusal {
  return kind === 'missing' ? { kind: 'not-found', what: message } : { kind: 'conflict', detail: message };
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
