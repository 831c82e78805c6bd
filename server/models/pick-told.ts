import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/**
 * Slugs of the three models that the home page tells in a line each: the most open one, the one whose maker's claim
 * "open source" lies furthest above the finding, and the most closed one. By rule, so that nobody is singled out by hand.
 */
export const pickTold = cached(
  'told',
  () => [tags.models()],
  () => readTold(database()),
);

/** The uncached query behind `pickTold`. Each is the first or the last by the index of that order. */
export async function readTold(client: Queryable): Promise<string[]> {
  const rows = await client.$queryRaw<Array<{ slug: string }>>`
    (
      SELECT slug FROM "ModelSearch" WHERE "byScore" <= 0 ORDER BY "byLabel", "byScore", "byName", slug LIMIT 1
    ) UNION ALL (
      SELECT s.slug FROM "ModelSearch" s JOIN "Model" m ON m.id = s."modelId"
      WHERE "byScore" <= 0 AND m.document #> '{claim,callsItOpenSource}' = 'true'
      ORDER BY "byLabel" DESC, "byScore" DESC, "byName" DESC, s.slug DESC LIMIT 1
    ) UNION ALL (
      SELECT slug FROM "ModelSearch" WHERE "byScore" <= 0
      ORDER BY "byLabel" DESC, "byScore" DESC, "byName" DESC, slug DESC LIMIT 1
    )`;
  return [...new Set(rows.map(({ slug }) => slug))];
}
