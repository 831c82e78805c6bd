import type { FirstModels } from '../../domain/models/views';
import type { LabelId } from '../../domain/ratings/framework/v1/labels';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { facetsOfWanted } from './count-facets';
import { readFirst } from './read-first';

/** The models that carry a label, those with the best score first. */
export const listLabelled = cached(
  'labelled',
  (_label: string) => [tags.models()],
  (label) => readLabelled(database(), label as LabelId),
);

/** The uncached query behind `listLabelled`. */
export function readLabelled(client: Queryable, label: LabelId, most?: number): Promise<FirstModels> {
  return readFirst(client, { facet: 'label', value: label, sort: 'openness' }, most);
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
