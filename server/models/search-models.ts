import type { ModelFilter, Sort } from '../../domain/models/model-filter';
import type { ModelSummary } from '../../domain/models/views';
import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { facetsOf, isWanted } from './found-models';
import { SUMMARY_SELECT, toSummary } from './model-summary';
import type { Question } from './read-question';

/** What decides a model's place in an order; no two models share one, so that a reader who leafs on misses none. */
export type Place = ReadonlyArray<string | number>;

export type FoundModel = { model: ModelSummary; place: Place };

type Part = { limit: number; from: { offset: number } | { after: Place } };

/** The part of the models that fit a filter, in its order, that is asked for. */
export async function searchModels(
  client: Queryable,
  filter: Pick<ModelFilter, 'facets' | 'sort'>,
  question: Question | null,
  { limit, from }: Part,
): Promise<FoundModel[]> {
  const keys = orderOf(filter.sort, question);
  const after =
    'after' in from ? Prisma.sql`AND (${Prisma.join(keys)}) > (${Prisma.join(from.after.map(typed))})` : Prisma.empty;
  const offset = 'offset' in from ? from.offset : 0;
  const rows = await client.$queryRaw<Array<{ id: string; place: Place }>>`
    SELECT "modelId" AS id, jsonb_build_array(${Prisma.join(keys)}) AS place
    FROM "ModelSearch" WHERE ${isWanted({ question, facets: facetsOf(filter) })} ${after}
    ORDER BY ${Prisma.join(keys)} LIMIT ${limit} OFFSET ${offset}`;
  const models = await client.model.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true, ...SUMMARY_SELECT },
  });
  const byId = new Map(models.map((model) => [model.id, model]));
  return rows.flatMap(({ id, place }) => {
    const model = byId.get(id);
    return model ? [{ model: toSummary(model), place }] : [];
  });
}

/** Whether a place can be one in an order, by the kinds of its values. */
export function isPlaceIn(sort: Sort, place: Place): boolean {
  const kinds = orderOf(sort, null).map((key) => (TEXTS.has(key) ? 'string' : 'number'));
  return place.length === kinds.length && place.every((value, index) => typeof value === kinds[index]);
}

const BY_NAME = [Prisma.sql`"byName"`, Prisma.sql`slug`];
const BY_ORGANIZATION = Prisma.sql`"byOrganization"`;
const BY_LICENCE = Prisma.sql`"byLicence"`;
const TEXTS = new Set([...BY_NAME, BY_ORGANIZATION, BY_LICENCE]);
// The score sorts within a label and never decides one (framework 1.0, "Score").
const BY_OPENNESS = [Prisma.sql`"byLabel"`, Prisma.sql`"byScore"`, ...BY_NAME];

const ORDERS: Readonly<Record<string, readonly Prisma.Sql[]>> = {
  openness: BY_OPENNESS,
  score: [Prisma.sql`"byScore"`, ...BY_NAME],
  released: [Prisma.sql`"byRelease"`, ...BY_NAME],
  size: [Prisma.sql`"bySize"`, ...BY_NAME],
  name: BY_NAME,
  organization: [BY_ORGANIZATION, ...BY_NAME],
  licence: [BY_LICENCE, ...BY_NAME],
};

/** Sort keys, all ascending, so that a place can be compared as a whole. */
function orderOf(sort: Sort, question: Question | null): readonly Prisma.Sql[] {
  if (sort === 'relevance') return [closeness(question), ...BY_OPENNESS];
  const known = ORDERS[sort];
  if (known) return known;
  const criterion = sort.slice('criterion.'.length);
  return [Prisma.sql`coalesce((levels ->> ${criterion}::text)::int, 0)`, ...BY_OPENNESS];
}

/** What is called just so comes first, then what begins so, what is found by its other names, and by maker or licence. */
function closeness(question: Question | null): Prisma.Sql {
  if (!question) return Prisma.sql`0::int`;
  return Prisma.sql`CASE WHEN names @> ARRAY[${question.joined}::text] THEN 0
    WHEN starts_with("byName", ${question.folded}) THEN 1
    WHEN "nameWords" @@ ${question.query}::tsquery THEN 2 ELSE 3 END`;
}

function typed(value: string | number): Prisma.Sql {
  return typeof value === 'number' ? Prisma.sql`${value}::double precision` : Prisma.sql`${value}::text`;
}
