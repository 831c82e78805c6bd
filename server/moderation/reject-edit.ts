import { rejectEditInput } from '../../domain/wiki/edit-input';
import type { Command } from '../commands/command';
import { logEditDecision, takeForDecision } from './decide-edit';

/** Enough for whoever works through a long queue. */
export const DECISION_LIMIT = { points: 300, seconds: 3600 };

/**
 * Rejects an edit with a reason, which its author is told; they may amend it. Refuses one's own edit, and one that was
 * decided or amended meanwhile.
 */
export const rejectEdit: Command<typeof rejectEditInput, { edit: string }> = {
  name: 'reject-edit',
  input: rejectEditInput,
  permission: 'decide edit',
  limit: DECISION_LIMIT,
  async handler({ input, actor, transaction, now }) {
    const taken = await takeForDecision(transaction, input, actor);
    if ('refusal' in taken) return { ok: false, refusal: taken.refusal };
    const { edit } = taken;
    await transaction.edit.update({ where: { id: edit.id }, data: { state: 'rejected' } });
    const { reason } = input;
    await logEditDecision(transaction, { edit, kind: 'edit-rejected', modelId: edit.modelId, reason, actor, now });
    return { ok: true, value: { edit: input.edit }, changes: [], tags: [] };
  },
};
