import { actorId } from '../../domain/people/permissions';
import { proposeEditInput } from '../../domain/wiki/edit-input';
import type { Command } from '../commands/command';
import { queueChange } from './queue-change';

/** Enough for anybody who writes by hand, too few to bury the queue. */
export const EDIT_LIMIT = { points: 60, seconds: 3600 };

/** Proposes a change of a page, which waits for a moderator. */
export const proposeEdit: Command<typeof proposeEditInput, { edit: string }> = {
  name: 'propose-edit',
  input: proposeEditInput,
  permission: 'propose edit',
  limit: EDIT_LIMIT,
  handler: ({ input, actor, transaction, now }) =>
    queueChange(transaction, { ...input, author: actorId(actor), at: now }),
};
