import { z } from 'zod';
import { ratingTags } from '../cache/rating-tags';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { runInJob } from '../commands/run-in-job';
import type { Prisma, PrismaClient } from '../generated/prisma/client';
import { labelChange, readLabel } from '../models/label-change';
import { OPERATOR_LIMIT } from '../people/operator-limit';
import { atOnce } from '../platform/at-once';
import { database } from '../platform/database';
import type { Tasks } from '../platform/jobs';
import { syncLicenceVotes } from '../ratings/sync-licence-votes';

/** So many models are one job's: a restart begins that one anew, and other jobs get their turn between two. */
const BATCH = 200;

/** So many of them at once: enough to keep the database busy. */
const AT_ONCE = 4;

const input = z.strictObject({ model: z.uuid() });

type HeldModel = Parameters<typeof ratingTags>[0];

/** Has what a model is found by, its licence's votes and its pages say what its maker, family and licence say now. */
export const followRegistry: Command<typeof input, null> = {
  name: 'follow-registry',
  input,
  permission: 'keep ratings up to date',
  limit: OPERATOR_LIMIT,
  async handler({ input: { model: modelId }, transaction, now }) {
    // As votes and edits take it: what is compared from here on stays as it is.
    const [model] = await transaction.$queryRaw<HeldModel[]>`
      SELECT slug, "organizationSlug", "familySlug", "licenceSlug" FROM "Model" WHERE id = ${modelId}::uuid FOR UPDATE`;
    if (!model) return { ok: false, refusal: { kind: 'not-found', what: 'the model' } };
    await transaction.$executeRaw`SELECT refresh_search(ARRAY[${modelId}::uuid])`;
    const before = await readLabel(transaction, modelId);
    const criteria = await syncLicenceVotes(transaction, modelId, now);
    if (criteria.length === 0) return { ok: true, value: null, changes: [], tags: [tags.model(model.slug)] };
    const rated = { kind: 'sources-rated', modelId, detail: { criteria } };
    const changes = [rated, ...(await labelChange(transaction, modelId, before))];
    return { ok: true, value: null, changes, tags: ratingTags(model) };
  },
};

type Batch = Tasks['follow-registry'];

/**
 * Brings a batch of the models that name a registry's entry up to it, each in a transaction of its own, and queues the
 * next batch. A page that comes to name the entry meanwhile is written by what it says then, and needs no batch.
 */
export async function followRegistryFrom(
  { kind, slug, after }: Batch,
  { client = database(), most = BATCH }: { client?: PrismaClient; most?: number } = {},
): Promise<void> {
  const batch = await client.model.findMany({
    where: { ...naming(kind, slug), ...(after === null ? {} : { id: { gt: after } }) },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: most,
  });
  await atOnce(batch, AT_ONCE, async ({ id }) => {
    await runInJob(followRegistry, { model: id }, { client });
  });
  const last = batch[most - 1];
  if (last) await client.$executeRaw`SELECT queue_registry_followers(${kind}, ${slug}, ${last.id}::uuid)`;
}

function naming(kind: Batch['kind'], slug: string): Prisma.ModelWhereInput {
  switch (kind) {
    case 'organization':
      return { organizationSlug: slug };
    case 'family':
      return { familySlug: slug };
    case 'licence':
      return { licenceSlug: slug };
    default:
      return kind satisfies never;
  }
}
