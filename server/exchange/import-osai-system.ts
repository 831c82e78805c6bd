import { z } from 'zod';
import { slugSchema } from '../../domain/models/fields';
import { modelDocumentSchema } from '../../domain/models/model-document';
import { CRITERION_IDS } from '../../domain/ratings/criteria';
import { RATED_LEVELS } from '../../domain/ratings/levels';
import { pageTags } from '../cache/page-tags';
import type { Command, NewChange } from '../commands/command';
import { labelChange, readLabel } from '../models/label-change';
import { syncSourceVotes } from '../ratings/sync-source-votes';
import { lockPages } from '../wiki/lock-pages';
import { queuePage } from '../wiki/queue-page';
import { LOAD_LIMIT } from './catalogue-entry';

/** By this name the index votes and proposes. */
const SOURCE = 'osai';

const opinionSchema = z.object({
  level: z.enum(RATED_LEVELS),
  reason: z.string().min(1).max(500),
  evidence: z.array(z.object({ url: z.url(), title: z.string().min(1).max(200) })).min(1),
});

const osaiSystemInput = z.union([
  z.strictObject({ model: slugSchema, opinions: z.map(z.enum(CRITERION_IDS), opinionSchema) }),
  z.strictObject({ slug: slugSchema, document: modelDocumentSchema }),
]);

/**
 * Takes a system of the European Open Source AI Index in: on a page that is there as votes of `source:osai`, else as a
 * proposed page, which waits for a moderator like all others. Refuses pages that are not there, or there already.
 */
export const importOsaiSystem: Command<typeof osaiSystemInput, { votes: number; edit: string | null }> = {
  name: 'import-osai-system',
  input: osaiSystemInput,
  permission: 'load catalogue',
  limit: LOAD_LIMIT,
  async handler({ input, transaction, now }) {
    if ('document' in input) {
      const summary = 'From the European Open Source AI Index (CC BY 4.0, osai-index.eu)';
      const queued = await queuePage(transaction, { ...input, summary, author: `source:${SOURCE}`, at: now });
      return queued.ok ? { ...queued, value: { votes: 0, edit: queued.value.edit } } : queued;
    }
    await lockPages(transaction);
    const { model: slug, opinions } = input;
    const model = await transaction.model.findUnique({ where: { slug }, select: { id: true } });
    if (!model) return { ok: false, refusal: { kind: 'not-found', what: `the model "${slug}"` } };
    const before = await readLabel(transaction, model.id);
    const criteria = await syncSourceVotes(transaction, model.id, SOURCE, opinions, now);
    const changes: NewChange[] = [];
    if (criteria.length > 0) changes.push({ kind: 'sources-rated', modelId: model.id, detail: { criteria } });
    changes.push(...(await labelChange(transaction, model.id, before)));
    const tags = criteria.length > 0 ? await pageTags(transaction, model.id) : [];
    return { ok: true, value: { votes: criteria.length, edit: null }, changes, tags };
  },
};
