import type { FacetCounts, FacetId } from '../../domain/models/facets';
import type { ModelFilter } from '../../domain/models/model-filter';
import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { facetsOf, isWanted, type Wanted } from './found-models';
import type { Question } from './read-question';

/** How many models have each facet. */
export type CountByFacet = Readonly<Record<string, number | null>>;

/** What is not read from counters is counted model by model, up to so many: it must not grow with the catalogue. */
export const MOST_COUNTED = 1000;

/** Whether the counters tell how many models fit: they hold how many have each pair of facets, and each one. */
export function isInCounters({ question, facets }: Wanted): boolean {
  return !question && facets.length <= 2;
}

/** How many models fit a filter. */
export async function countModels(client: Queryable, wanted: Wanted): Promise<number> {
  const [one = '', other] = wanted.facets;
  const [row] = await (!isInCounters(wanted)
    ? client.$queryRaw<Array<{ models: number }>>`
        SELECT count(*)::int AS models FROM "ModelSearch" WHERE ${isWanted(wanted)}`
    : one === ''
      ? client.$queryRaw<Array<{ models: number }>>`
          SELECT coalesce(sum(models), 0)::int AS models FROM "FacetCount" WHERE one = '' AND other LIKE 'label:%'`
      : client.$queryRaw<Array<{ models: number }>>`
          SELECT coalesce(sum(models), 0)::int AS models FROM "FacetCount"
          WHERE (one, other) IN ((${other === undefined ? '' : one}, ${other ?? one}), (${other ?? one}, ${other === undefined ? '' : one}))`);
  return row?.models ?? 0;
}

/**
 * How many models there are by each value of each facet: under all other filters, so that the numbers tell what a reader
 * would find by choosing another value. Under one filter at most they are read from counters, else they are counted.
 * @param counted what the models that fit the whole filter have, where that is counted anyway.
 */
export async function countFacets(
  client: Queryable,
  filter: Pick<ModelFilter, 'facets'>,
  question: Question | null,
  counted?: Promise<{ counts: CountByFacet | null }>,
): Promise<FacetCounts> {
  const chosen = facetsOf(filter);
  const [others, ...own] = await Promise.all([
    counted
      ? counted.then(({ counts }) => orWithoutNumbers(client, counts, null))
      : countsUnder(client, { question, facets: chosen }, null),
    ...chosen.map((facet) =>
      countsUnder(client, { question, facets: chosen.filter((other) => other !== facet) }, dimensionOf(facet)),
    ),
  ]);
  const isChosen = new Set(chosen.map(dimensionOf));
  return grouped([
    ...Object.entries(others).filter(([facet]) => !isChosen.has(dimensionOf(facet))),
    ...own.flatMap((counts) => Object.entries(counts)),
  ]);
}

/** @param dimension the only one to count, or null for all. */
async function countsUnder(client: Queryable, wanted: Wanted, dimension: FacetId | null): Promise<CountByFacet> {
  const [given = '', ...more] = wanted.facets;
  if (!wanted.question && more.length === 0) return readCounters(client, given, dimension);
  const areMany = isInCounters(wanted) && (await countModels(client, wanted)) > MOST_COUNTED;
  return orWithoutNumbers(client, areMany ? null : await countHits(client, wanted, dimension), dimension);
}

/** Counts model by model; null where there are too many. */
async function countHits(client: Queryable, wanted: Wanted, dimension: FacetId | null): Promise<CountByFacet | null> {
  const [row] = await client.$queryRaw<Array<{ counts: CountByFacet | null }>>`
    WITH hit AS MATERIALIZED (SELECT facets FROM "ModelSearch" WHERE ${isWanted(wanted)} LIMIT ${MOST_COUNTED + 1})
    SELECT coalesce(json_object_agg(facet, models), '{}') AS counts
    FROM (
      SELECT facet, count(*) AS models FROM hit, unnest(facets) facet
      WHERE ${isOf(Prisma.sql`facet`, dimension)} GROUP BY facet
    ) counts
    HAVING (SELECT count(*) FROM hit) <= ${MOST_COUNTED}`;
  return row?.counts ?? null;
}

/** Counts, or where there are none what there is to choose from, the commonest first. */
async function orWithoutNumbers(
  client: Queryable,
  counts: CountByFacet | null,
  dimension: FacetId | null,
): Promise<CountByFacet> {
  if (counts) return counts;
  const all = Object.entries(await readCounters(client, '', dimension));
  return Object.fromEntries(all.toSorted(byModels).map(([facet]) => [facet, null]));
}

async function readCounters(
  client: Queryable,
  given: string,
  dimension: FacetId | null,
): Promise<Readonly<Record<string, number>>> {
  // A pair is stored in one order: the given facet is the one or the other.
  const asOther = Prisma.sql`
    UNION ALL SELECT one, models FROM "FacetCount"
    WHERE other = ${given} AND one <> '' AND ${isOf(Prisma.sql`one`, dimension)}`;
  const [row] = await client.$queryRaw<Array<{ counts: Record<string, number> }>>`
    SELECT coalesce(json_object_agg(facet, models), '{}') AS counts
    FROM (
      SELECT facet, sum(models) AS models
      FROM (
        SELECT other AS facet, models FROM "FacetCount"
        WHERE one = ${given} AND ${isOf(Prisma.sql`other`, dimension)} ${given === '' ? Prisma.empty : asOther}
      ) pairs
      GROUP BY facet HAVING sum(models) > 0
    ) counts`;
  return row?.counts ?? {};
}

/** The condition under which a facet is a value of a dimension. */
function isOf(facet: Prisma.Sql, dimension: FacetId | null): Prisma.Sql {
  return dimension === null ? Prisma.sql`TRUE` : Prisma.sql`starts_with(${facet}, ${`${dimension}:`})`;
}

function byModels([, a]: [string, number], [, b]: [string, number]): number {
  return b - a;
}

function dimensionOf(facet: string): FacetId {
  return facet.slice(0, facet.indexOf(':')) as FacetId;
}

function grouped(counts: ReadonlyArray<[string, number | null]>): FacetCounts {
  const byFacet: Partial<Record<FacetId, Array<{ value: string; models: number | null }>>> = {};
  for (const [facet, models] of counts) {
    const id = dimensionOf(facet);
    const values = byFacet[id] ?? [];
    values.push({ value: facet.slice(id.length + 1), models });
    byFacet[id] = values;
  }
  return byFacet;
}
