import type { CriterionId } from '../../domain/ratings/criteria';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** When a vote was last cast on a rating, sources' included; null where there is none. */
export const getLastVoteAt = cached(
  'last-vote',
  (slug, _criterion: string) => [tags.model(slug)],
  (slug, criterion) => readLastVoteAt(database(), slug, criterion as CriterionId),
);

/** The uncached query behind `getLastVoteAt`: a withdrawal is no vote. */
export async function readLastVoteAt(client: Queryable, slug: string, criterion: CriterionId): Promise<string | null> {
  const model = await client.model.findUnique({ where: { slug }, select: { id: true } });
  if (!model) return null;
  // By the index that ends in ids, which rise with time: the last entry, however many there are.
  const vote = await client.voteEvent.findFirst({
    where: { modelId: model.id, criterion, answer: { not: null } },
    select: { at: true },
    orderBy: { id: 'desc' },
  });
  return vote?.at.toISOString() ?? null;
}
