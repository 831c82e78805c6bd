import { withdrawEditInput } from '../../domain/wiki/edit-input';
import type { Command } from '../commands/command';
import { actorFault, NO_SUCH_EDIT, stateFault } from './edit-faults';
import { lockEdit } from './lock-edit';
import { EDIT_LIMIT } from './propose-edit';

/** Takes one's own edit back, for good. Refuses what is decided for good, and edits of others. */
export const withdrawEdit: Command<typeof withdrawEditInput, { edit: string }> = {
  name: 'withdraw-edit',
  input: withdrawEditInput,
  permission: 'amend edit',
  limit: EDIT_LIMIT,
  async handler({ input, actor, transaction }) {
    const edit = await lockEdit(transaction, input.edit);
    if (!edit) return { ok: false, refusal: NO_SUCH_EDIT };
    const refusal =
      actorFault(edit, actor, 'amend edit', 'Only whoever proposed an edit can withdraw it.') ??
      (await stateFault(transaction, edit, ['pending', 'rejected']));
    if (refusal) return { ok: false, refusal };
    await transaction.edit.update({ where: { id: edit.id }, data: { state: 'withdrawn' } });
    return { ok: true, value: { edit: input.edit }, changes: [], tags: [] };
  },
};
