import { z } from 'zod';
import { slugSchema } from '../../domain/models/fields';
import type { Command } from '../commands/command';
import { findModel } from '../wiki/find-model';
import { personIdOf } from './person-id-of';

const input = z.strictObject({ model: slugSchema });
const limit = { points: 120, seconds: 600 };

/** Has a person told of what changes on a model's page from now on. Whoever watches it already goes on. */
export const watchModel: Command<typeof input, null> = {
  name: 'watch-model',
  input,
  permission: 'watch page',
  limit,
  async handler({ input: { model }, actor, transaction, now }) {
    const found = await findModel(transaction, model);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const data = { userId: personIdOf(actor), modelId: found.id, at: now };
    await transaction.watch.createMany({ data, skipDuplicates: true });
    return { ok: true, value: null, changes: [], tags: [] };
  },
};

/** Tells a person no more of what changes on a model's page, and says which. Where they do not watch it, nothing changes. */
export const unwatchModel: Command<typeof input, { name: string }> = {
  name: 'unwatch-model',
  input,
  permission: 'watch page',
  limit,
  async handler({ input: { model }, actor, transaction }) {
    const found = await findModel(transaction, model);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    await transaction.watch.deleteMany({ where: { userId: personIdOf(actor), modelId: found.id } });
    return { ok: true, value: { name: found.name }, changes: [], tags: [] };
  },
};
