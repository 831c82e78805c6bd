import type { FacetCounts, FacetId } from '../../domain/models/facets';
import type { ModelFilter } from '../../domain/models/model-filter';
import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { facetsOf, isWanted, type Wanted } from './found-models';
import type { Question } from './read-question';

type Count = { facet: string; models: number | null };

/** How many models fit a filter. */
export async function countModels(client: Queryable, wanted: Wanted): Promise<number> {
  const [one = '', other] = wanted.facets;
  const [row] = await (wanted.question || wanted.facets.length > 2
    ? client.$queryRaw<Count[]>`SELECT count(*)::int AS models FROM "ModelSearch" WHERE ${isWanted(wanted)}`
    : one === ''
      ? client.$queryRaw<Count[]>`
          SELECT coalesce(sum(models), 0)::int AS models FROM "FacetCount" WHERE one = '' AND other LIKE 'label:%'`
      : client.$queryRaw<Count[]>`
          SELECT coalesce(sum(models), 0)::int AS models FROM "FacetCount"
          WHERE (one, other) IN ((${other === undefined ? '' : one}, ${other ?? one}), (${other ?? one}, ${other === undefined ? '' : one}))`);
  return row?.models ?? 0;
}

/** What is not read from counters is counted model by model, up to so many: it must not grow with the catalogue. */
const MOST_COUNTED = 1000;

/**
 * How many models there are by each value of each facet: under all other filters, so that the numbers tell what a reader
 * would find by choosing another value. Under one filter at most they are read from counters, else they are counted.
 */
export async function countFacets(
  client: Queryable,
  filter: Pick<ModelFilter, 'facets'>,
  question: Question | null,
): Promise<FacetCounts> {
  const chosen = facetsOf(filter);
  const [others, ...own] = await Promise.all([
    countsUnder(client, { question, facets: chosen }, null),
    ...chosen.map((facet) =>
      countsUnder(client, { question, facets: chosen.filter((other) => other !== facet) }, dimensionOf(facet)),
    ),
  ]);
  const isChosen = new Set(chosen.map(dimensionOf));
  return grouped([...others.filter(({ facet }) => !isChosen.has(dimensionOf(facet))), ...own.flat()]);
}

/** @param dimension the only one to count, or null for all. */
async function countsUnder(client: Queryable, wanted: Wanted, dimension: FacetId | null): Promise<Count[]> {
  const pattern = dimension === null ? '%' : `${dimension}:%`;
  const [given = '', ...more] = wanted.facets;
  if (!wanted.question && more.length === 0) return readCounters(client, given, pattern);
  const [all, ...counts] = await client.$queryRaw<Count[]>`
    WITH hit AS MATERIALIZED (SELECT facets FROM "ModelSearch" WHERE ${isWanted(wanted)} LIMIT ${MOST_COUNTED + 1})
    SELECT '' AS facet, count(*)::int AS models FROM hit
    UNION ALL
    SELECT facet, count(*)::int FROM hit, unnest(facets) facet
    WHERE (SELECT count(*) FROM hit) <= ${MOST_COUNTED} AND facet LIKE ${pattern} GROUP BY facet`;
  if ((all?.models ?? 0) <= MOST_COUNTED) return counts;
  return (await readCounters(client, '', pattern)).map(({ facet }) => ({ facet, models: null }));
}

function readCounters(client: Queryable, given: string, pattern: string): Promise<Count[]> {
  // A pair is stored in one order: the given facet is the one or the other.
  const asOther = Prisma.sql`UNION ALL SELECT one, models FROM "FacetCount" WHERE other = ${given} AND one <> ''`;
  return client.$queryRaw<Count[]>`
    SELECT facet, sum(models)::int AS models
    FROM (
      SELECT other AS facet, models FROM "FacetCount" WHERE one = ${given} ${given === '' ? Prisma.empty : asOther}
    ) pairs
    WHERE facet LIKE ${pattern} GROUP BY facet HAVING sum(models) > 0`;
}

function dimensionOf(facet: string): FacetId {
  return facet.slice(0, facet.indexOf(':')) as FacetId;
}

function grouped(counts: readonly Count[]): FacetCounts {
  const byFacet: Partial<Record<FacetId, Array<{ value: string; models: number | null }>>> = {};
  for (const { facet, models } of counts) {
    const id = dimensionOf(facet);
    const values = byFacet[id] ?? [];
    values.push({ value: facet.slice(id.length + 1), models });
    byFacet[id] = values;
  }
  return byFacet;
}
