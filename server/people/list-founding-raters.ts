import type { FoundingRater } from '../../domain/people/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** Everybody who is or was a founding rater, those with the latest end first (consensus rule 1, section 1). */
export const listFoundingRaters = cached(
  'founding-raters',
  () => [tags.foundingRaters()],
  () => readFoundingRaters(database()),
);

/** The uncached query behind `listFoundingRaters`. Whoever has not chosen a handle yet has not rated, and is not listed. */
export async function readFoundingRaters(client: Queryable): Promise<FoundingRater[]> {
  const people = await client.user.findMany({
    where: { foundingUntil: { not: null }, handle: { not: null } },
    select: { handle: true, foundingReason: true, foundingUntil: true },
    orderBy: [{ foundingUntil: 'desc' }, { handle: 'asc' }],
  });
  return people.flatMap(({ handle, foundingReason: reason, foundingUntil }) =>
    handle === null || foundingUntil === null ? [] : [{ handle, reason, until: foundingUntil.toISOString() }],
  );
}
