import type { FacetCounts } from '../../domain/models/facets';
import { MODELS_PER_PAGE, type ModelFilter, usualSort } from '../../domain/models/model-filter';
import type { FoundPage, Named } from '../../domain/models/views';
import { database, type Queryable } from '../platform/database';
import { countFacets, countModels } from './count-facets';
import { facetsOf } from './found-models';
import { readQuestion } from './read-question';
import { type FoundModel, isPlaceIn, type Place, searchModels } from './search-models';

/** What a list of models is asked for: which, how many, and after which place. */
export type ModelList = [
  filter: Pick<ModelFilter, 'q' | 'facets' | 'sort'>,
  part: { limit: number; after: Place | null },
];

/** Models that fit a filter, after a place in its order, or null where that place is none of this order's. */
export async function findModels(
  client: Queryable,
  ...[filter, { limit, after }]: ModelList
): Promise<{ models: FoundModel[]; total: number } | null> {
  if (after !== null && !isPlaceIn(filter.sort, after)) return null;
  const question = await readQuestion(client, filter.q);
  const [models, total] = await Promise.all([
    searchModels(client, filter, question, { limit, from: after === null ? { offset: 0 } : { after } }),
    countModels(client, { question, facets: facetsOf(filter) }),
  ]);
  return { models, total };
}

/** A page of the models that fit a filter, with what else a reader could choose. */
export function getFoundPage(filter: ModelFilter): Promise<FoundPage> {
  return readFoundPage(database(), filter);
}

/** The same of any database. A page beyond the last is read as the last. */
export async function readFoundPage(client: Queryable, filter: ModelFilter): Promise<FoundPage> {
  const question = await readQuestion(client, filter.q);
  const [total, facets] = await Promise.all([
    countModels(client, { question, facets: facetsOf(filter) }),
    countFacets(client, filter, question),
  ]);
  const pages = Math.max(1, Math.ceil(total / MODELS_PER_PAGE));
  const page = Math.min(filter.page, pages);
  const [found, names] = await Promise.all([
    searchModels(client, filter, question, {
      limit: MODELS_PER_PAGE,
      from: { offset: (page - 1) * MODELS_PER_PAGE },
    }),
    registryNames(client, filter, facets),
  ]);
  return {
    models: found.map(({ model }) => model),
    total,
    page,
    pages,
    facets,
    ...names,
    mended: question?.mended ?? [],
  };
}

/** A registry's longest list to choose from; who wants another one searches for it. */
const MOST_OFFERED = 200;

/** The names of makers and licences that are found most, and of the chosen ones. */
async function registryNames(
  client: Queryable,
  filter: ModelFilter,
  facets: FacetCounts,
): Promise<{ organizations: Named[]; licences: Named[] }> {
  const slugsOf = (id: 'organization' | 'licence') => {
    const most = (facets[id] ?? []).toSorted((a, b) => (b.models ?? 0) - (a.models ?? 0)).slice(0, MOST_OFFERED);
    return [...most.map(({ value }) => value), ...(filter.facets[id] === undefined ? [] : [filter.facets[id]])];
  };
  const [organizations, licences] = await Promise.all([
    client.organization.findMany({
      where: { slug: { in: slugsOf('organization') } },
      select: { slug: true, name: true },
      orderBy: { name: 'asc' },
    }),
    client.licence.findMany({
      where: { slug: { in: slugsOf('licence') } },
      select: { slug: true, shortName: true },
      orderBy: { shortName: 'asc' },
    }),
  ]);
  return { organizations, licences: licences.map(({ slug, shortName }) => ({ slug, name: shortName })) };
}

/** The slug of the model that a search finds first, or null where it finds none. */
export async function findFirstModel(q: string): Promise<string | null> {
  const client = database();
  const question = await readQuestion(client, q);
  if (!question) return null;
  const filter = { facets: {}, sort: usualSort(q) };
  const [first] = await searchModels(client, filter, question, { limit: 1, from: { offset: 0 } });
  return first?.model.slug ?? null;
}
