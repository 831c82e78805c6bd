import { actorId } from '../../domain/people/permissions';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { proposeEditInput } from '../../domain/wiki/edit-input';
import type { Command } from '../commands/command';
import { atAddress } from './at-address';
import { mergeChange } from './merge-change';
import { storeEdit } from './store-edit';
import { revisionDocument, storedDocument } from './stored-document';

/** Enough for anybody who writes by hand, too few to bury the queue. */
export const EDIT_LIMIT = { points: 60, seconds: 3600 };

/**
 * Proposes a change of a page, which waits for a moderator. Refuses a change of nothing, and one that conflicts with
 * what was approved since the revision that its author saw.
 */
export const proposeEdit: Command<typeof proposeEditInput, { edit: string }> = {
  name: 'propose-edit',
  input: proposeEditInput,
  permission: 'propose edit',
  limit: EDIT_LIMIT,
  async handler({ input, actor, transaction, now }) {
    const { baseRevision, patch, summary } = input;
    const model = await transaction.model.findFirst({
      where: atAddress(input.model),
      select: { id: true, document: true },
    });
    if (!model) return { ok: false, refusal: { kind: 'not-found', what: `the model "${input.model}"` } };
    const base = await revisionDocument(transaction, model.id, baseRevision);
    if (!base) {
      const errors = [{ path: 'baseRevision', message: `the page has no revision ${baseRevision}` }];
      return { ok: false, refusal: { kind: 'invalid', errors } };
    }
    const document = { ...base, ...patch };
    if (canonicalJson(document) === canonicalJson(base)) {
      return {
        ok: false,
        refusal: { kind: 'invalid', errors: [{ path: 'patch', message: 'change something first' }] },
      };
    }
    const current = await storedDocument(transaction, model.document);
    const change = { modelId: model.id, base, current, proposed: document, input: 'patch' } as const;
    const merged = await mergeChange(transaction, change);
    if ('refusal' in merged) return { ok: false, refusal: merged.refusal };

    const edit = { modelId: model.id, newSlug: null, author: actorId(actor) };
    const id = await storeEdit(transaction, edit, { at: now, baseRevision, document, summary });
    return { ok: true, value: { edit: id.toString() }, changes: [], tags: [] };
  },
};
