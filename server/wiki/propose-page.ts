import { actorId } from '../../domain/people/permissions';
import { proposePageInput } from '../../domain/wiki/edit-input';
import { slugOf } from '../../domain/wiki/slug-of';
import type { Command } from '../commands/command';
import { addressFault } from './address-fault';
import { badReferenceRefusal } from './merge-change';
import { EDIT_LIMIT } from './propose-edit';
import { resolveReferences } from './resolve-references';
import { storeEdit } from './store-edit';

/**
 * Proposes a page for a model that has none. Refuses an address that is taken, and references to what is not there.
 * Of two proposals for one address the first that is approved has it.
 */
export const proposePage: Command<typeof proposePageInput, { edit: string }> = {
  name: 'propose-page',
  input: proposePageInput,
  permission: 'propose edit',
  limit: EDIT_LIMIT,
  async handler({ input: { document, slug, summary }, actor, transaction, now }) {
    const newSlug = slug ?? slugOf(document.name);
    const fault = await addressFault(transaction, newSlug, null);
    if (fault) return { ok: false, refusal: fault };
    const references = await resolveReferences(transaction, null, document);
    if ('bad' in references) return { ok: false, refusal: badReferenceRefusal(references.bad, 'document') };

    const edit = { modelId: null, newSlug, author: actorId(actor) };
    const id = await storeEdit(transaction, edit, { at: now, baseRevision: null, document, summary });
    return { ok: true, value: { edit: id.toString() }, changes: [], tags: [] };
  },
};
