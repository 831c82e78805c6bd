import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/people/permissions';
import { CRITERION_IDS, type CriterionId } from '../../domain/ratings/criteria';
import { readCatalogue } from '../../server/exchange/catalogue-files';
import { loadCatalogueFile } from '../../server/exchange/load-catalogue-file';
import type { PrismaClient } from '../../server/generated/prisma/client';

/** A rating to vote on. */
export type Target = { slug: string; modelId: string; criterion: CriterionId };

/** A site with the shipped catalogue and people who may vote, for measuring. */
export type VotingSite = { people: Array<Actor & { kind: 'person' }>; targets: Target[] };

/** Loads the catalogue and makes `count` established people, each in a bloc of their own. */
export async function prepareVotingSite(client: PrismaClient, count: number): Promise<VotingSite> {
  const { files } = await readCatalogue(['prisma/catalogue']);
  for (const file of files) await loadCatalogueFile(file, { kind: 'operator' }, client);
  const people = Array.from({ length: count }, () => {
    return { kind: 'person', id: randomUUID(), role: 'member', isSuspended: false } as const;
  });
  const createdAt = new Date('2026-01-01');
  await client.user.createMany({
    data: people.map(({ id }) => ({ id, email: `${id}@example.org`, standing: 'established', createdAt })),
  });
  const models = await client.model.findMany({ select: { id: true, slug: true }, orderBy: { slug: 'asc' } });
  const targets = models.flatMap(({ id, slug }) =>
    CRITERION_IDS.map((criterion) => ({ slug, modelId: id, criterion })),
  );
  return { people, targets };
}

/** Runs `amount` jobs with `clients` at a time. @returns jobs a second. */
export async function perSecond(
  clients: number,
  amount: number,
  job: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const begun = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < amount) {
        const index = next;
        next += 1;
        await job(index);
      }
    }),
  );
  return amount / (Number(process.hrtime.bigint() - begun) / 1e9);
}
