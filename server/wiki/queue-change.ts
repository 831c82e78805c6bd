import type { z } from 'zod';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { proposeEditInput } from '../../domain/wiki/edit-input';
import type { Outcome } from '../commands/command';
import type { Transaction } from '../platform/database';
import { atAddress } from './at-address';
import { mergeChange } from './merge-change';
import { storeEdit } from './store-edit';
import { revisionDocument, storedDocument } from './stored-document';

/** A change of a page as somebody proposes it. */
type Change = z.output<typeof proposeEditInput> & { author: string; at: Date };

/**
 * Puts a proposed change of a page into the queue. Refuses a change of nothing, and one that conflicts with what was
 * approved since the revision that its author saw.
 */
export async function queueChange(
  transaction: Transaction,
  { model: slug, baseRevision, patch, summary, author, at }: Change,
): Promise<Outcome<{ edit: string }>> {
  const model = await transaction.model.findFirst({ where: atAddress(slug), select: { id: true, document: true } });
  if (!model) return { ok: false, refusal: { kind: 'not-found', what: `the model "${slug}"` } };
  const base = await revisionDocument(transaction, model.id, baseRevision);
  if (!base) {
    const errors = [{ path: 'baseRevision', message: `the page has no revision ${baseRevision}` }];
    return { ok: false, refusal: { kind: 'invalid', errors } };
  }
  const document = { ...base, ...patch };
  if (canonicalJson(document) === canonicalJson(base)) {
    return { ok: false, refusal: { kind: 'invalid', errors: [{ path: 'patch', message: 'change something first' }] } };
  }
  const current = await storedDocument(transaction, model.document);
  const change = { modelId: model.id, base, current, proposed: document, input: 'patch' } as const;
  const merged = await mergeChange(transaction, change);
  if ('refusal' in merged) return { ok: false, refusal: merged.refusal };

  const edit = { modelId: model.id, newSlug: null, author };
  const id = await storeEdit(transaction, edit, { at, baseRevision, document, summary });
  return { ok: true, value: { edit: id.toString() }, changes: [], tags: [] };
}
