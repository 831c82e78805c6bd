import { runInJob } from '../commands/run-in-job';
import type { PrismaClient } from '../generated/prisma/client';
import { atOnce } from '../platform/at-once';
import { database } from '../platform/database';
import { takeOver } from './take-over';

/** So many models are brought up to their base at once: enough to keep the database busy. */
const AT_ONCE = 4;

/**
 * Passes on to what is built on a model what this model publishes, and further where that moved something: a short
 * transaction a model, each holding one model's row.
 */
export async function passOn(modelId: string, { client = database() }: { client?: PrismaClient } = {}): Promise<void> {
  const children = await client.model.findMany({
    where: { baseId: modelId },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await atOnce(children, AT_ONCE, async ({ id }) => {
    const taken = await runInJob(takeOver, { model: id }, { client });
    if (taken?.isChanged) await passOn(id, { client });
  });
}
