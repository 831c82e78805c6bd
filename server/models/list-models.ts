import type { ModelSummary } from '../../domain/models/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { SUMMARY_SELECT, toSummary } from './model-summary';

/** All models, those with the best score first. */
export const listModels = cached(
  'models',
  () => [tags.models()],
  () => readModels(database()),
);

/** The uncached query behind `listModels`. */
export async function readModels(client: Queryable): Promise<ModelSummary[]> {
  const rows = await client.model.findMany({
    select: SUMMARY_SELECT,
    orderBy: [{ score: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
  });
  return rows.map(toSummary);
}
