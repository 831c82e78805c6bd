import { licenceFileSchema } from '../../domain/exchange/catalogue';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { lockPages } from '../wiki/lock-pages';
import { effectOf, LOAD_LIMIT, type LoadEffect, readEntry, storeEntry } from './catalogue-entry';

/** Loads a licence's catalogue file. Its name, and what it gives by default, reach the models under it by a job. */
export const loadLicence: Command<typeof licenceFileSchema, LoadEffect> = {
  name: 'load-licence',
  input: licenceFileSchema,
  permission: 'load catalogue',
  limit: LOAD_LIMIT,
  async handler({ input, transaction, now }) {
    await lockPages(transaction);
    const effect = effectOf(await readEntry(transaction, 'licence', input.slug), input);
    if (effect === 'unchanged') return { ok: true, value: effect, changes: [], tags: [] };
    const { slug, ...facts } = input;
    await transaction.licence.upsert({ where: { slug }, create: input, update: facts });
    await storeEntry(transaction, 'licence', slug, input, now);
    return {
      ok: true,
      value: effect,
      changes: [{ kind: `licence-${effect}`, modelId: null, detail: { slug, name: input.name } }],
      tags: [tags.licence(slug), tags.licences(), tags.models()],
    };
  },
};
