import { licenceFileSchema } from '../../domain/exchange/catalogue';
import { tags } from '../cache/tags';
import type { Command, NewChange } from '../commands/command';
import { labelChange, readLabel } from '../models/label-change';
import { syncLicenceVotes } from '../ratings/sync-licence-votes';
import { lockPages } from '../wiki/lock-pages';
import { effectOf, LOAD_LIMIT, type LoadEffect, readEntry, storeEntry } from './catalogue-entry';

/** Loads a licence's catalogue file. What it gives by default reaches every model under it in the same transaction. */
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

    const models = await transaction.model.findMany({
      where: { licenceSlug: slug },
      select: { id: true, slug: true },
      orderBy: { id: 'asc' },
    });
    const changes: NewChange[] = [{ kind: `licence-${effect}`, modelId: null, detail: { slug, name: input.name } }];
    for (const model of models) {
      const before = await readLabel(transaction, model.id);
      const criteria = await syncLicenceVotes(transaction, model.id, now);
      if (criteria.length === 0) continue;
      changes.push({ kind: 'sources-rated', modelId: model.id, detail: { criteria } });
      changes.push(...(await labelChange(transaction, model.id, before)));
    }
    return {
      ok: true,
      value: effect,
      changes,
      tags: [tags.licence(slug), tags.licences(), tags.models(), ...models.map((model) => tags.model(model.slug))],
    };
  },
};
