import { z } from 'zod';
import { CRITERION_IDS } from '../../domain/ratings/criteria';
import { type NeededVote, neededVotes } from '../../domain/ratings/needed-votes';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** How many the home page names. */
const MOST = 6;

const criteria = z.array(z.enum(CRITERION_IDS));

/** The ratings that a vote would help most, all models considered. */
export const listNeededVotes = cached(
  'needed-votes',
  () => [tags.models()],
  () => readNeededVotes(database()),
);

type Row = { slug: string; name: string; releasedOn: Date; pivotal: unknown; disagreed: unknown };

/**
 * The uncached query behind `listNeededVotes`. It reads the first models of each kind that `neededVotes` tells apart, in its
 * order: each gives at least one rating, so that no other can be among those that help most.
 */
export async function readNeededVotes(client: Queryable): Promise<NeededVote[]> {
  const rows = await client.$queryRaw<Row[]>`
    WITH model AS NOT MATERIALIZED (
      SELECT id, slug, name, "releasedOn", assessment -> 'pivotal' AS pivotal FROM "Model"
    ), disagreed AS MATERIALIZED (
      SELECT m.*, jsonb_agg(r.criterion ORDER BY r.criterion) AS disagreed, bool_or(m.pivotal ? r.criterion) AS decides
      FROM "Rating" r JOIN model m ON m.id = r."modelId" WHERE r."publishedState" IN ('contested', 'in-dispute')
      GROUP BY m.id, m.slug, m.name, m."releasedOn", m.pivotal
    )
    SELECT slug, name, "releasedOn", pivotal, disagreed FROM (
      (
        SELECT * FROM disagreed WHERE decides
        ORDER BY jsonb_array_length(pivotal), "releasedOn" DESC, slug LIMIT ${MOST}
      ) UNION ALL (
        SELECT * FROM disagreed WHERE NOT decides
        ORDER BY jsonb_array_length(pivotal), "releasedOn" DESC, slug LIMIT ${MOST}
      ) UNION ALL (
        SELECT *, '[]'::jsonb, false FROM model m
        WHERE jsonb_array_length(pivotal) > 0 AND NOT EXISTS (SELECT FROM disagreed d WHERE d.id = m.id)
        ORDER BY jsonb_array_length(pivotal), "releasedOn" DESC, slug LIMIT ${MOST}
      )
    ) first`;
  const models = rows.map(({ slug, name, releasedOn, pivotal, disagreed }) => ({
    slug,
    name,
    releasedOn: releasedOn.toISOString(),
    pivotal: criteria.parse(pivotal),
    disagreed: criteria.parse(disagreed),
  }));
  return neededVotes(models, MOST);
}
