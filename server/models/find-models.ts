import type { FacetCounts } from '../../domain/models/facets';
import { MODELS_PER_PAGE, type ModelFilter, usualSort } from '../../domain/models/model-filter';
import type { FoundPage, Named } from '../../domain/models/views';
import { database, type Queryable } from '../platform/database';
import { countFacets, countModels, isInCounters } from './count-facets';
import { findAtOnce } from './find-at-once';
import { facetsOf } from './found-models';
import { isPlaceIn, type Place, sortKeys } from './model-order';
import { type Question, readQuestion } from './read-question';
import { readSummaries } from './read-summaries';
import { type FoundModel, searchModels, searchPlaces } from './search-models';

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
  const { total, page, facets, places } = await (isInCounters({ question, facets: facetsOf(filter) })
    ? findByCounters(client, filter)
    : findByHits(client, filter, question));
  const [found, names] = await Promise.all([
    readSummaries(
      client,
      places.map(({ id }) => id),
    ),
    registryNames(client, filter, facets),
  ]);
  return {
    models: found.map(({ model }) => model),
    total,
    page,
    pages: pagesOf(total),
    facets,
    ...names,
    mended: question?.mended ?? [],
  };
}

type Found = { total: number; page: number; facets: FacetCounts; places: ReadonlyArray<{ id: string }> };

/** What counters know is told by them, and a page of it is read in order from the order's index. */
async function findByCounters(client: Queryable, filter: ModelFilter): Promise<Found> {
  const placesOn = (page: number) => {
    const from = { offset: (page - 1) * MODELS_PER_PAGE };
    return searchPlaces(client, filter, null, { limit: MODELS_PER_PAGE, from });
  };
  const [total, facets, places] = await Promise.all([
    countModels(client, { question: null, facets: facetsOf(filter) }),
    countFacets(client, filter, null),
    placesOn(filter.page),
  ]);
  const page = Math.min(filter.page, pagesOf(total));
  return { total, page, facets, places: page === filter.page ? places : await placesOn(page) };
}

async function findByHits(client: Queryable, filter: ModelFilter, question: Question | null): Promise<Found> {
  const keys = sortKeys(filter.sort, question);
  const part = { limit: MODELS_PER_PAGE, page: filter.page };
  const found = findAtOnce(client, { question, facets: facetsOf(filter) }, keys, part);
  const facets = countFacets(client, filter, question, found);
  const { total, places } = await found;
  return { total, page: Math.min(filter.page, pagesOf(total)), facets: await facets, places };
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / MODELS_PER_PAGE));
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
  const [names] = await client.$queryRaw<Array<{ organizations: Named[]; licences: Named[] }>>`
    SELECT
      (
        SELECT coalesce(json_agg(json_build_object('slug', slug, 'name', name) ORDER BY name), '[]')
        FROM "Organization" WHERE slug = ANY (${slugsOf('organization')}::text[])
      ) AS organizations,
      (
        SELECT coalesce(json_agg(json_build_object('slug', slug, 'name', "shortName") ORDER BY "shortName"), '[]')
        FROM "Licence" WHERE slug = ANY (${slugsOf('licence')}::text[])
      ) AS licences`;
  return names ?? { organizations: [], licences: [] };
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
