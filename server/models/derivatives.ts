import type { DerivativesPage, ModelPage } from '../../domain/models/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import type { Prisma } from '../generated/prisma/client';
import { database, type Queryable } from '../platform/database';
import { listPage } from '../platform/list-page';
import { SUMMARY_SELECT, toSummary } from './model-summary';

/** As many as stand on one screen of a model's page. */
const MOST_NAMED = 24;

/** As many as a page of the list of models. */
const MOST_LISTED = 100;

const NEWEST_FIRST = [
  { releasedOn: 'desc' },
  { slug: 'asc' },
] as const satisfies Prisma.ModelOrderByWithRelationInput[];

const cachedDerivativesPage = cached(
  'derivatives',
  (slug, _page) => [tags.model(slug), tags.models()],
  (slug, page) => readDerivativesPage(database(), slug, Number(page)),
);

/** A page of the models made from one, or null where that is not there. A page beyond the last is the last. */
export const getDerivativesPage = (slug: string, page = 1) => cachedDerivativesPage(slug, String(page));

/** The uncached query behind `getDerivativesPage`. */
export async function readDerivativesPage(
  client: Queryable,
  slug: string,
  wanted = 1,
  most = MOST_LISTED,
): Promise<DerivativesPage | null> {
  const found = await client.model.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } });
  if (!found) return null;
  const { id: baseId, ...model } = found;
  const total = await client.model.count({ where: { baseId } });
  const { page, pages } = listPage(total, wanted, most);
  const rows = await client.model.findMany({
    where: { baseId },
    select: SUMMARY_SELECT,
    orderBy: [...NEWEST_FIRST],
    skip: (page - 1) * most,
    take: most,
  });
  return { model, models: rows.map(toSummary), total, page, pages };
}

/** What a model's own page names of the models that were made from it. */
export async function readNewestDerivatives(
  client: Queryable,
  baseId: string,
  most = MOST_NAMED,
): Promise<ModelPage['derivatives']> {
  const found = await client.model.findMany({
    where: { baseId },
    select: { slug: true, name: true },
    orderBy: [...NEWEST_FIRST],
    take: most + 1,
  });
  const total = found.length > most ? await client.model.count({ where: { baseId } }) : found.length;
  return { models: found.slice(0, most), total };
}
