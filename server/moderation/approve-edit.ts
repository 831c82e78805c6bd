import type { z } from 'zod';
import type { ModelDocument } from '../../domain/models/model-document';
import { type Actor, actorId } from '../../domain/people/permissions';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { approveEditInput } from '../../domain/wiki/edit-input';
import { mergeDocuments } from '../../domain/wiki/merge-documents';
import { pageTags } from '../cache/page-tags';
import type { Command, NewChange, Refusal } from '../commands/command';
import { labelChange, readLabel } from '../models/label-change';
import type { Transaction } from '../platform/database';
import { followPage, type PageBefore, readPageBefore } from '../ratings/follow-page';
import { syncLicenceVotes } from '../ratings/sync-licence-votes';
import { addressFault } from '../wiki/address-fault';
import type { LockedEdit } from '../wiki/lock-edit';
import { type LockedModel, lockModel } from '../wiki/lock-model';
import { lockPages } from '../wiki/lock-pages';
import { badReferenceRefusal, mergeChange } from '../wiki/merge-change';
import { pageAddress } from '../wiki/page-address';
import { resolveReferences } from '../wiki/resolve-references';
import { revisionDocument } from '../wiki/stored-document';
import { createPage, updatePage } from '../wiki/write-page';
import { logEditDecision, takeForDecision } from './decide-edit';
import { DECISION_LIMIT } from './reject-edit';

type Input = z.output<typeof approveEditInput>;
type Approval = { edit: LockedEdit; input: Input; actor: Actor; now: Date };

/** What an approval made of a page. */
type Published = {
  modelId: string;
  /** The address of a page that was proposed; null for one that was there. */
  newSlug: string | null;
  revision: number;
  isChanged: boolean;
  before: PageBefore;
  change: NewChange;
  /** Of the pages that read differently for what the page said before. */
  tags: readonly string[];
};

/**
 * Publishes an edit as a page's next revision, merged with what was approved since it was written, or a proposed page
 * as its first; what is read from the licence follows in the same transaction. Refuses one's own edit, one that was
 * decided or amended meanwhile, and one that conflicts with the page: then a person says what it shall be, and approves
 * that document.
 */
export const approveEdit: Command<typeof approveEditInput, { model: string; revision: number }> = {
  name: 'approve-edit',
  input: approveEditInput,
  permission: 'decide edit',
  limit: DECISION_LIMIT,
  async handler({ input, actor, transaction, now }) {
    await lockPages(transaction);
    const taken = await takeForDecision(transaction, input, actor);
    if ('refusal' in taken) return { ok: false, refusal: taken.refusal };
    const { edit } = taken;
    const approval = { edit, input, actor, now };
    const published = await (edit.modelId === null
      ? publishPage(transaction, approval)
      : publishChange(transaction, approval, edit.modelId));
    if ('refusal' in published) return { ok: false, refusal: published.refusal };

    const { modelId, newSlug, revision, isChanged, change } = published;
    const { before } = published;
    const changes = [
      change,
      ...(await followRatings(transaction, { modelId, before, actor: actorId(actor), at: now })),
    ];
    await transaction.edit.update({ where: { id: edit.id }, data: { modelId, newSlug, state: 'approved', revision } });
    const kind = isChanged ? 'edit-approved-with-changes' : 'edit-approved';
    await logEditDecision(transaction, { edit, kind, modelId, reason: input.reason ?? null, actor, now });

    const { slug: model } = await transaction.model.findUniqueOrThrow({
      where: { id: modelId },
      select: { slug: true },
    });
    const tags = [...published.tags, ...(await pageTags(transaction, modelId))];
    return { ok: true, value: { model, revision }, changes, tags };
  },
};

async function publishChange(
  transaction: Transaction,
  approval: Approval,
  modelId: string,
): Promise<Published | { refusal: Refusal }> {
  const { edit, input, actor, now } = approval;
  if (input.slug !== undefined) return invalid('slug', 'an approval does not move a page: rename it');
  const model = await lockModel(transaction, modelId);
  const { document: current, revision } = model;
  const against = input.document === undefined ? edit.baseRevision : input.againstRevision;
  if (!against) return invalid('againstRevision', 'name the revision that the document was written against');
  const base = await revisionDocument(transaction, modelId, against);
  if (!base) return invalid('againstRevision', `the page has no revision ${against}`);
  const proposed = input.document ?? edit.document;
  const merged = await mergeChange(transaction, { modelId, base, current, proposed, input: 'document' });
  if ('refusal' in merged) return merged;

  const tags = await pageTags(transaction, modelId);
  const before = await readPageBefore(transaction, modelId);
  const number = revision + 1;
  await updatePage(transaction, { modelId, number, ...merged }, authorshipOf(edit, actor, now));
  const alone = input.document === undefined ? merged.document : await publishedAlone(transaction, edit, model);
  return {
    modelId,
    newSlug: null,
    revision: number,
    isChanged: canonicalJson(alone) !== canonicalJson(merged.document),
    before,
    change: { kind: 'page-edited', modelId, detail: { revision: number, editId: edit.id.toString() } },
    tags,
  };
}

/** What the edit alone would have made of the page; null where it needed a moderator's hand. */
async function publishedAlone(
  transaction: Transaction,
  edit: LockedEdit,
  model: LockedModel,
): Promise<ModelDocument | null> {
  if (edit.baseRevision === null) return null;
  const base = await revisionDocument(transaction, model.id, edit.baseRevision);
  const alone = base && mergeDocuments(base, model.document, edit.document);
  return alone?.conflicts.length === 0 ? alone.merged : null;
}

async function publishPage(
  transaction: Transaction,
  { edit, input, actor, now }: Approval,
): Promise<Published | { refusal: Refusal }> {
  if (input.againstRevision !== undefined) return invalid('againstRevision', 'a proposed page has no revision yet');
  const document = input.document ?? edit.document;
  const slug = pageAddress(edit, document.name, input.slug);
  const fault = await addressFault(transaction, slug, null);
  if (fault) return { refusal: fault };
  const references = await resolveReferences(transaction, null, document);
  if ('bad' in references) return { refusal: badReferenceRefusal(references.bad, 'document') };
  const modelId = await createPage(transaction, { slug, document, ...references }, authorshipOf(edit, actor, now));
  return {
    modelId,
    newSlug: slug,
    revision: 1,
    isChanged: slug !== edit.newSlug || canonicalJson(edit.document) !== canonicalJson(document),
    before: null,
    change: { kind: 'page-created', modelId, detail: { editId: edit.id.toString() } },
    tags: [],
  };
}

/** Ratings and label as the page and its licence have them now. */
async function followRatings(
  transaction: Transaction,
  page: { modelId: string; before: PageBefore; actor: string; at: Date },
): Promise<NewChange[]> {
  const { modelId, at } = page;
  const label = await readLabel(transaction, modelId);
  const changes = await followPage(transaction, page);
  const criteria = await syncLicenceVotes(transaction, modelId, at);
  if (criteria.length > 0) changes.push({ kind: 'sources-rated', modelId, detail: { criteria } });
  return [...changes, ...(await labelChange(transaction, modelId, label))];
}

function authorshipOf(edit: LockedEdit, actor: Actor, at: Date) {
  return { at, author: edit.author, approver: actorId(actor), summary: edit.summary, editId: edit.id };
}

function invalid(path: string, message: string): { refusal: Refusal } {
  return { refusal: { kind: 'invalid', errors: [{ path, message }] } };
}
