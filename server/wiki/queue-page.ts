import type { ModelDocument } from '../../domain/models/model-document';
import type { Outcome } from '../commands/command';
import type { Transaction } from '../platform/database';
import { addressFault } from './address-fault';
import { badReferenceRefusal } from './merge-change';
import { resolveReferences } from './resolve-references';
import { storeEdit } from './store-edit';

/** A page as somebody proposes it. */
type NewPage = { slug: string; document: ModelDocument; summary: string; author: string; at: Date };

/**
 * Puts a proposed page into the queue. Refuses an address that is taken, and references to what is not there. Of two
 * proposals for one address the first that is approved has it.
 */
export async function queuePage(
  transaction: Transaction,
  { slug, document, summary, author, at }: NewPage,
): Promise<Outcome<{ edit: string }>> {
  const fault = await addressFault(transaction, slug, null);
  if (fault) return { ok: false, refusal: fault };
  const references = await resolveReferences(transaction, null, document);
  if ('bad' in references) return { ok: false, refusal: badReferenceRefusal(references.bad, 'document') };
  const edit = { modelId: null, newSlug: slug, author };
  const id = await storeEdit(transaction, edit, { at, baseRevision: null, document, summary });
  return { ok: true, value: { edit: id.toString() }, changes: [], tags: [] };
}
