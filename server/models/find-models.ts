import { MODELS_PER_PAGE, type ModelFilter, usualSort } from '../../domain/models/model-filter';
import type { FoundPage, ModelSummary } from '../../domain/models/views';
import { database, type Queryable } from '../platform/database';
import { countModels, isInCounters } from './count-facets';
import { findAtOnce } from './find-at-once';
import { facetsOf } from './found-models';
import { isPlaceIn, type Place } from './model-order';
import { type Offered, offerFacets } from './offered-facets';
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
  const { total, models, facets, organizations, licences } = await (isInCounters({
    question,
    facets: facetsOf(filter),
  })
    ? findByCounters(client, filter)
    : findByHits(client, filter, question));
  const pages = pagesOf(total);
  return {
    models,
    total,
    page: Math.min(filter.page, pages),
    pages,
    facets,
    organizations,
    licences,
    mended: question?.mended ?? [],
  };
}

type Found = Offered & { total: number; models: ModelSummary[] };

/** What counters know is told by them, and a page of it is read in order from the order's index. */
async function findByCounters(client: Queryable, filter: ModelFilter): Promise<Found> {
  const [offered, models] = await Promise.all([offerFacets(client, filter, null), readPageInOrder(client, filter)]);
  return { ...offered, total: offered.total ?? 0, models };
}

async function readPageInOrder(client: Queryable, filter: ModelFilter): Promise<ModelSummary[]> {
  const placesOn = (page: number) =>
    searchPlaces(client, filter, null, {
      limit: MODELS_PER_PAGE,
      from: { offset: (page - 1) * MODELS_PER_PAGE },
    });
  let places = await placesOn(filter.page);
  if (places.length === 0 && filter.page > 1) {
    const total = await countModels(client, { question: null, facets: facetsOf(filter) });
    places = await placesOn(pagesOf(total));
  }
  return modelsOf(
    client,
    places.map(({ id }) => id),
  );
}

/** What is offered looks up again what the page does: both cores of a small machine are done sooner than one with all. */
async function findByHits(client: Queryable, filter: ModelFilter, question: Question | null): Promise<Found> {
  const readPage = async () => {
    const { total, ids } = await findAtOnce(client, filter, question, MODELS_PER_PAGE);
    return { total, models: await modelsOf(client, ids) };
  };
  const [offered, page] = await Promise.all([offerFacets(client, filter, question), readPage()]);
  return { ...offered, ...page };
}

async function modelsOf(client: Queryable, ids: readonly string[]): Promise<ModelSummary[]> {
  const found = await readSummaries(client, ids);
  return found.map(({ model }) => model);
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / MODELS_PER_PAGE));
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
