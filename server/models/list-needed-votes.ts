import { z } from 'zod';
import { CRITERION_IDS } from '../../domain/ratings/criteria';
import { type NeededVote, neededVotes } from '../../domain/ratings/needed-votes';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** How many the home page names. */
const MOST = 6;

const criterion = z.enum(CRITERION_IDS);
const assessmentSchema = z.object({ pivotal: z.array(criterion) });

/** The ratings that a vote would help most, all models considered. */
export const listNeededVotes = cached(
  'needed-votes',
  () => [tags.models()],
  () => readNeededVotes(database()),
);

/** The uncached query behind `listNeededVotes`. */
export async function readNeededVotes(client: Queryable): Promise<NeededVote[]> {
  const rows = await client.model.findMany({
    select: {
      slug: true,
      name: true,
      releasedOn: true,
      assessment: true,
      ratings: { where: { publishedState: { in: ['contested', 'in-dispute'] } }, select: { criterion: true } },
    },
  });
  const models = rows.map(({ slug, name, releasedOn, assessment, ratings }) => ({
    slug,
    name,
    releasedOn: releasedOn.toISOString(),
    pivotal: assessmentSchema.parse(assessment).pivotal,
    disagreed: ratings.map((rating) => criterion.parse(rating.criterion)),
  }));
  return neededVotes(models, MOST);
}
