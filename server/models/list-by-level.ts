import type { ModelsAtLevel, Named } from '../../domain/models/views';
import type { CriterionId } from '../../domain/ratings/criteria';
import { RATED_LEVELS, type RatedLevel } from '../../domain/ratings/levels';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** As many names as one reads through; the list of models has the others. */
const MOST_NAMED = 100;

/** How models stand on a criterion, the best level first, those that nobody has rated last. */
export const listByLevel = cached(
  'by-level',
  (_criterion: string) => [tags.models()],
  (criterion) => readByLevel(database(), criterion as CriterionId),
);

type Row = Named & { level: RatedLevel | null; total: number };

/** The uncached query behind `listByLevel`. */
export async function readByLevel(
  client: Queryable,
  criterion: CriterionId,
  most = MOST_NAMED,
): Promise<ModelsAtLevel[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT level, ranked.slug, m.name, total FROM (
      SELECT r."publishedLevel" AS level, s."modelId", s.slug, (count(*) OVER level)::int AS total,
        row_number() OVER (level ORDER BY s."byScore", s."byName", s.slug) AS place
      FROM "ModelSearch" s LEFT JOIN "Rating" r ON r."modelId" = s."modelId" AND r.criterion = ${criterion}
      WINDOW level AS (PARTITION BY r."publishedLevel")
    ) ranked JOIN "Model" m ON m.id = ranked."modelId"
    WHERE place <= ${most} ORDER BY place`;
  return [...RATED_LEVELS.toReversed(), null].flatMap((level) => {
    const models = rows.filter((row) => row.level === level);
    const [first] = models;
    return first ? [{ level, models: models.map(({ slug, name }) => ({ slug, name })), total: first.total }] : [];
  });
}
