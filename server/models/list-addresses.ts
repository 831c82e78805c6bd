import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** A sitemap holds at most 50,000 addresses; the newest are worth most. */
const MOST_MODELS = 45_000;

/** The addresses of all models, makers, families and licences, and when they last said something else. */
export const listAddresses = cached(
  'addresses',
  () => [tags.models(), tags.licences()],
  () => readAddresses(database()),
);

/** The uncached query behind `listAddresses`. */
export async function readAddresses(client: Queryable): Promise<Array<{ path: string; updatedAt: string | null }>> {
  const bySlug = { select: { slug: true }, orderBy: { slug: 'asc' }, take: 1000 } as const;
  const [models, organizations, families, licences] = await Promise.all([
    client.model.findMany({
      select: { slug: true, updatedAt: true },
      orderBy: [{ updatedAt: 'desc' }, { slug: 'asc' }],
      take: MOST_MODELS,
    }),
    client.organization.findMany(bySlug),
    client.family.findMany(bySlug),
    client.licence.findMany(bySlug),
  ]);
  return [
    ...models.map(({ slug, updatedAt }) => ({ path: `/models/${slug}`, updatedAt: updatedAt.toISOString() })),
    ...organizations.map(({ slug }) => ({ path: `/organizations/${slug}`, updatedAt: null })),
    ...families.map(({ slug }) => ({ path: `/families/${slug}`, updatedAt: null })),
    ...licences.map(({ slug }) => ({ path: `/licences/${slug}`, updatedAt: null })),
  ];
}
