import { familyFileSchema } from '../../domain/exchange/catalogue';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { lockPages } from '../wiki/lock-pages';
import { effectOf, LOAD_LIMIT, type LoadEffect, readEntry, storeEntry } from './catalogue-entry';

/** Loads a family's catalogue file; its models' pages follow by a job. Refuses one whose organisation is not there. */
export const loadFamily: Command<typeof familyFileSchema, LoadEffect> = {
  name: 'load-family',
  input: familyFileSchema,
  permission: 'load catalogue',
  limit: LOAD_LIMIT,
  async handler({ input, transaction, now }) {
    await lockPages(transaction);
    const effect = effectOf(await readEntry(transaction, 'family', input.slug), input);
    if (effect === 'unchanged') return { ok: true, value: effect, changes: [], tags: [] };
    const { slug, organization: organizationSlug, ...facts } = input;
    if ((await transaction.organization.count({ where: { slug: organizationSlug } })) === 0) {
      return { ok: false, refusal: { kind: 'not-found', what: `the organisation "${organizationSlug}"` } };
    }
    const columns = { ...facts, organizationSlug };
    await transaction.family.upsert({ where: { slug }, create: { slug, ...columns }, update: columns });
    await storeEntry(transaction, 'family', slug, input, now);
    return {
      ok: true,
      value: effect,
      changes: [{ kind: `family-${effect}`, modelId: null, detail: { slug, name: input.name } }],
      tags: [tags.family(slug), tags.organization(organizationSlug), tags.models()],
    };
  },
};
