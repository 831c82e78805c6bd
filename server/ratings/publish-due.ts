import { z } from 'zod';
import { ratingTags } from '../cache/rating-tags';
import type { Command } from '../commands/command';
import { OPERATOR_LIMIT } from '../people/operator-limit';
import { closeModel, openModel } from './open-model';

const input = z.strictObject({ model: z.uuid(), at: z.date() });

/**
 * Publishes what fell due on a model until an instant: a consensus settles, a dispute ends, a freeze thaws
 * (consensus rule 1, section 5). It is dated with the instant that is named, however late the job or early this clock.
 */
export const publishDue: Command<typeof input, { isChanged: boolean }> = {
  name: 'publish-due',
  input,
  permission: 'keep ratings up to date',
  limit: OPERATOR_LIMIT,
  async handler({ input: { model, at }, transaction }) {
    const open = await openModel(transaction, model, at);
    if (!open) return { ok: false, refusal: { kind: 'not-found', what: 'the model' } };
    const changes = await closeModel(transaction, open);
    const isChanged = open.ratings.touched.size > 0;
    return { ok: true, value: { isChanged }, changes, tags: isChanged ? ratingTags(open.model) : [] };
  },
};
