import type { ModelFilter } from '../../domain/models/model-filter';
import type { ModelSummary } from '../../domain/models/views';
import { LABEL_IDS } from '../../domain/ratings/framework/v1/labels';
import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { facetsOf, isWanted } from './found-models';
import { type Place, placeOf, sortKeys } from './model-order';
import type { Question } from './read-question';
import { readSummaries } from './read-summaries';

export type FoundModel = { model: ModelSummary; place: Place };

type Part = { limit: number; from: { offset: number } | { after: Place } };

/** The part of the models that fit a filter, in its order, that is asked for. */
export async function searchModels(
  client: Queryable,
  filter: Pick<ModelFilter, 'facets' | 'sort'>,
  question: Question | null,
  part: Part,
): Promise<FoundModel[]> {
  const rows = await searchPlaces(client, filter, question, part);
  const places = new Map(rows.map(({ id, place }) => [id, place]));
  const found = await readSummaries(client, [...places.keys()]);
  return found.map(({ id, model }) => ({ model, place: places.get(id) ?? [] }));
}

/** The ids of these models, with the places that they have in the order. */
export async function searchPlaces(
  client: Queryable,
  { facets, sort }: Pick<ModelFilter, 'facets' | 'sort'>,
  question: Question | null,
  { limit, from }: Part,
): Promise<Array<{ id: string; place: Place }>> {
  const keys = sortKeys(sort, question);
  const label = facets.label;
  // By the column that the usual order begins with: so a label's models are read in order, not looked for among all.
  const isLabelled = label === undefined ? Prisma.empty : Prisma.sql`AND "byLabel" = ${labelRank(label)}::smallint`;
  const others = facetsOf({ facets: { ...facets, label: undefined } });
  const after = 'after' in from ? Prisma.sql`AND (${Prisma.join(keys)}) > (${placeOf(from.after)})` : Prisma.empty;
  const offset = 'offset' in from ? from.offset : 0;
  return client.$queryRaw`
    SELECT "modelId" AS id, jsonb_build_array(${Prisma.join(keys)}) AS place
    FROM "ModelSearch" WHERE ${isWanted({ question, facets: others })} ${isLabelled} ${after}
    ORDER BY ${Prisma.join(keys)} LIMIT ${limit} OFFSET ${offset}`;
}

/** As the search projection counts labels: from 1, the best first. */
function labelRank(label: string): number {
  return LABEL_IDS.findIndex((id) => id === label) + 1;
}
