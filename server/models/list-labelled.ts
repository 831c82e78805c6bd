import type { ModelSummary } from '../../domain/models/views';
import type { LabelId } from '../../domain/ratings/framework/v1/labels';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { countModels, facetsOfWanted } from './count-facets';
import { searchModels } from './search-models';

/** As many as a page of the list of models, which has the others. */
const MOST_LISTED = 100;

/** The first models that carry a label, and how many do. */
export type LabelledModels = { models: ModelSummary[]; total: number };

/** The models that carry a label, those with the best score first. */
export const listLabelled = cached(
  'labelled',
  (_label: string) => [tags.models()],
  (label) => readLabelled(database(), label as LabelId),
);

/** The uncached query behind `listLabelled`. */
export async function readLabelled(client: Queryable, label: LabelId, most = MOST_LISTED): Promise<LabelledModels> {
  const filter = { facets: { label }, sort: 'openness' } as const;
  const [found, total] = await Promise.all([
    searchModels(client, filter, null, { limit: most, from: { offset: 0 } }),
    countModels(client, { question: null, facets: [`label:${label}`] }),
  ]);
  return { models: found.map(({ model }) => model), total };
}

/** How many models carry each label that any model carries. */
export const countLabels = cached(
  'label-counts',
  () => [tags.models()],
  () => readLabelCounts(database()),
);

/** The uncached query behind `countLabels`. */
export async function readLabelCounts(client: Queryable): Promise<Partial<Record<LabelId, number>>> {
  const rows = await client.$queryRaw<Array<{ facet: string; models: number }>>`
    ${facetsOfWanted({ question: null, facets: [] }, { only: 'label' })}`;
  return Object.fromEntries(rows.map(({ facet, models }) => [facet.slice('label:'.length), models]));
}
