import type { FacetId } from '../../domain/models/facets';
import type { Sort } from '../../domain/models/model-filter';
import type { FirstModels } from '../../domain/models/views';
import type { Queryable } from '../platform/database';
import { countModels } from './count-facets';
import { searchModels } from './search-models';

/** As many as a page of the list of models, which has the others. */
const MOST_LISTED = 100;

type Wanted = { facet: FacetId; value: string; sort: Sort };

/** The first of the models that have one value of a facet, in an order of the list of models. */
export async function readFirst(
  client: Queryable,
  { facet, value, sort }: Wanted,
  most = MOST_LISTED,
): Promise<FirstModels> {
  const [found, total] = await Promise.all([
    searchModels(client, { facets: { [facet]: value }, sort }, null, { limit: most, from: { offset: 0 } }),
    countModels(client, { question: null, facets: [`${facet}:${value}`] }),
  ]);
  return { models: found.map(({ model }) => model), total };
}
