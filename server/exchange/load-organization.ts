import { organizationFileSchema } from '../../domain/exchange/catalogue';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { lockPages } from '../wiki/lock-pages';
import { effectOf, LOAD_LIMIT, type LoadEffect, readEntry, storeEntry } from './catalogue-entry';

/** Loads an organisation's catalogue file; the pages of its models follow by a job. */
export const loadOrganization: Command<typeof organizationFileSchema, LoadEffect> = {
  name: 'load-organization',
  input: organizationFileSchema,
  permission: 'load catalogue',
  limit: LOAD_LIMIT,
  async handler({ input, transaction, now }) {
    await lockPages(transaction);
    const effect = effectOf(await readEntry(transaction, 'organization', input.slug), input);
    if (effect === 'unchanged') return { ok: true, value: effect, changes: [], tags: [] };
    const { slug, ...facts } = input;
    await transaction.organization.upsert({ where: { slug }, create: input, update: facts });
    await storeEntry(transaction, 'organization', slug, input, now);
    return {
      ok: true,
      value: effect,
      changes: [{ kind: `organization-${effect}`, modelId: null, detail: { slug, name: input.name } }],
      tags: [tags.organization(slug), tags.models()],
    };
  },
};
