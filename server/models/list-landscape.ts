import type { ModelSummary } from '../../domain/models/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { readSummaries } from './read-summaries';

/** More dots than these one could not tell apart, and each is a link. */
const MOST_DRAWN = 400;

/** The models of the home page's picture, those with the best score first, and whether they are only the newest. */
export type DrawnModels = { models: ModelSummary[]; isNewestOnly: boolean };

/** The newest models that have a score: all, while there are not too many to be drawn. */
export const listLandscape = cached(
  'landscape',
  () => [tags.models()],
  () => readLandscape(database()),
);

/** The uncached query behind `listLandscape`. */
export async function readLandscape(client: Queryable, most = MOST_DRAWN): Promise<DrawnModels> {
  const newest = await client.$queryRaw<Array<{ id: string }>>`
    SELECT "modelId" AS id FROM "ModelSearch" WHERE "byScore" <= 0
    ORDER BY "byRelease", "byName", slug LIMIT ${most + 1}`;
  const found = await readSummaries(
    client,
    newest.slice(0, most).map(({ id }) => id),
  );
  const models = found.map(({ model }) => model);
  return {
    models: models.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.slug.localeCompare(b.slug)),
    isNewestOnly: newest.length > most,
  };
}

function scoreOf({ score }: ModelSummary): number {
  return score?.value ?? 0;
}
