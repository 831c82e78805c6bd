import { actorId } from '../../domain/people/permissions';
import { proposePageInput } from '../../domain/wiki/edit-input';
import { slugOf } from '../../domain/wiki/slug-of';
import type { Command } from '../commands/command';
import { EDIT_LIMIT } from './propose-edit';
import { queuePage } from './queue-page';

/** Proposes a page for a model that has none, which waits for a moderator. */
export const proposePage: Command<typeof proposePageInput, { edit: string }> = {
  name: 'propose-page',
  input: proposePageInput,
  permission: 'propose edit',
  limit: EDIT_LIMIT,
  handler: ({ input: { document, slug = slugOf(document.name), summary }, actor, transaction, now }) =>
    queuePage(transaction, { slug, document, summary, author: actorId(actor), at: now }),
};
