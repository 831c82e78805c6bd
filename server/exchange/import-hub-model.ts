import { z } from 'zod';
import { proposeEditInput, proposePageInput } from '../../domain/wiki/edit-input';
import type { Command } from '../commands/command';
import { queueChange } from '../wiki/queue-change';
import { queuePage } from '../wiki/queue-page';
import { LOAD_LIMIT } from './catalogue-entry';

/** By this name the Hub proposes. */
export const HUB_AUTHOR = 'source:hub';

const importHubModelInput = z.union([proposeEditInput, proposePageInput.required({ slug: true })]);

/**
 * Proposes what the Hugging Face Hub says of a model: as a change of its page, or as a page where it has none. It waits
 * for a moderator like all others. Facts only: the Hub votes on nothing (ADR 0042).
 */
export const importHubModel: Command<typeof importHubModelInput, { edit: string }> = {
  name: 'import-hub-model',
  input: importHubModelInput,
  permission: 'load catalogue',
  limit: LOAD_LIMIT,
  handler: ({ input, transaction, now }) =>
    'document' in input
      ? queuePage(transaction, { ...input, author: HUB_AUTHOR, at: now })
      : queueChange(transaction, { ...input, author: HUB_AUTHOR, at: now }),
};
