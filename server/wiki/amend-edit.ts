import type { z } from 'zod';
import type { ModelDocument } from '../../domain/models/model-document';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { amendEditInput } from '../../domain/wiki/edit-input';
import { type DocumentMerge, mergeDocuments } from '../../domain/wiki/merge-documents';
import type { Command, Refusal } from '../commands/command';
import type { Transaction } from '../platform/database';
import { addressFault } from './address-fault';
import { actorFault, NO_SUCH_EDIT, stateFault, versionFault } from './edit-faults';
import { type LockedEdit, lockEdit } from './lock-edit';
import { badReferenceRefusal, conflictRefusal, mergeChange } from './merge-change';
import { pageAddress } from './page-address';
import { EDIT_LIMIT } from './propose-edit';
import { resolveReferences } from './resolve-references';
import { storeVersion } from './store-edit';
import { revisionDocument, storedDocument } from './stored-document';

type Input = z.output<typeof amendEditInput>;

/** An edit as it is to be after an amendment. */
type Amended = { document: ModelDocument; baseRevision: number | null; newSlug: string | null };

/**
 * Puts another version of one's own edit into the queue; a rejected one is pending again. Refuses what an edit is
 * refused for, a version that was amended meanwhile, and what is approved or withdrawn: that is final.
 */
export const amendEdit: Command<typeof amendEditInput, { edit: string; version: number }> = {
  name: 'amend-edit',
  input: amendEditInput,
  permission: 'amend edit',
  limit: EDIT_LIMIT,
  async handler({ input, actor, transaction, now }) {
    const edit = await lockEdit(transaction, input.edit);
    if (!edit) return { ok: false, refusal: NO_SUCH_EDIT };
    const refusal =
      actorFault(edit, actor, 'amend edit', 'Only whoever proposed an edit can amend it.') ??
      (await stateFault(transaction, edit, ['pending', 'rejected'])) ??
      versionFault(edit, input.version);
    if (refusal) return { ok: false, refusal };

    const amended =
      edit.modelId === null
        ? await amendedPage(transaction, edit, input)
        : await amendedChange(transaction, { ...edit, modelId: edit.modelId }, input);
    if ('refusal' in amended) return { ok: false, refusal: amended.refusal };
    const summary = input.summary ?? edit.summary;
    if (isSame(edit, amended) && summary === edit.summary) return { ok: false, refusal: NOTHING_NEW };

    const number = edit.version + 1;
    const { newSlug, ...version } = amended;
    await storeVersion(transaction, { id: edit.id, newSlug, number }, { at: now, summary, ...version });
    return { ok: true, value: { edit: input.edit, version: number }, changes: [], tags: [] };
  },
};

const NOTHING_NEW: Refusal = { kind: 'invalid', errors: [{ path: 'patch', message: 'change something first' }] };

function isSame(edit: LockedEdit, { document, baseRevision, newSlug }: Amended): boolean {
  return (
    edit.baseRevision === baseRevision &&
    edit.newSlug === newSlug &&
    canonicalJson(edit.document) === canonicalJson(document)
  );
}

async function amendedPage(
  transaction: Transaction,
  edit: LockedEdit,
  { patch, slug, baseRevision }: Input,
): Promise<Amended | { refusal: Refusal }> {
  if (baseRevision !== undefined) return atField('baseRevision', 'a proposed page has no revision yet');
  const document = { ...edit.document, ...patch };
  const newSlug = pageAddress(edit, document.name, slug);
  const fault = await addressFault(transaction, newSlug, null);
  if (fault) return { refusal: fault };
  const references = await resolveReferences(transaction, null, document);
  if ('bad' in references) return { refusal: badReferenceRefusal(references.bad, 'patch') };
  return { document, baseRevision: null, newSlug };
}

async function amendedChange(
  transaction: Transaction,
  edit: LockedEdit & { modelId: string },
  { patch, slug, baseRevision = edit.baseRevision ?? 1 }: Input,
): Promise<Amended | { refusal: Refusal }> {
  if (slug !== undefined) return atField('slug', 'an edit does not move a page: a moderator can rename it');
  const base = await revisionDocument(transaction, edit.modelId, baseRevision);
  if (!base) return atField('baseRevision', `the page has no revision ${baseRevision}`);
  const onBase = await broughtUpTo(transaction, edit, baseRevision, base);
  if (!onBase)
    return { refusal: { kind: 'conflict', detail: 'What it was written against is gone: propose it anew.' } };
  const undecided = onBase.conflicts.filter(({ field }) => !((field.split('.')[0] ?? field) in patch));
  if (undecided.length > 0) return { refusal: conflictRefusal(undecided) };

  const document = { ...onBase.merged, ...patch };
  const model = await transaction.model.findUniqueOrThrow({ where: { id: edit.modelId }, select: { document: true } });
  const current = await storedDocument(transaction, model.document);
  const change = { modelId: edit.modelId, base, current, proposed: document, input: 'patch' } as const;
  const merged = await mergeChange(transaction, change);
  return 'refusal' in merged ? merged : { document, baseRevision, newSlug: null };
}

/** The edit as if it had been written on another revision than it was; null where that one was redacted. */
async function broughtUpTo(
  transaction: Transaction,
  edit: LockedEdit & { modelId: string },
  baseRevision: number,
  base: ModelDocument,
): Promise<DocumentMerge | null> {
  if (edit.baseRevision === baseRevision || edit.baseRevision === null) return { merged: edit.document, conflicts: [] };
  const before = await revisionDocument(transaction, edit.modelId, edit.baseRevision);
  return before && mergeDocuments(before, base, edit.document);
}

function atField(path: string, message: string): { refusal: Refusal } {
  return { refusal: { kind: 'invalid', errors: [{ path, message }] } };
}
