import { sourcesSchema } from '../../domain/models/fields';
import type { FamilyPage, OrganizationPage, SourceLink } from '../../domain/models/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { listPage } from '../platform/list-page';
import { SUMMARY_SELECT, toSummary } from './model-summary';
import { readFirst } from './read-first';

/** An organisation with its families and newest models, or null. */
export const getOrganizationPage = cached(
  'organization-page',
  (slug) => [tags.organization(slug), tags.models()],
  (slug) => readOrganizationPage(database(), slug),
);

const cachedFamilyPage = cached(
  'family-page',
  (slug, _page) => [tags.family(slug), tags.models()],
  (slug, page) => readFamilyPage(database(), slug, Number(page)),
);

/** A family with a page of its models, or null. A page beyond the last is the last. */
export const getFamilyPage = (slug: string, page = 1) => cachedFamilyPage(slug, String(page));

/** As many as a page of the list of models. */
const MODELS_PER_PAGE = 100;

/** The uncached query behind `getOrganizationPage`. */
export async function readOrganizationPage(
  client: Queryable,
  slug: string,
  most?: number,
): Promise<OrganizationPage | null> {
  const row = await client.organization.findUnique({
    where: { slug },
    include: { families: { select: { slug: true, name: true }, orderBy: { name: 'asc' } } },
  });
  if (!row) return null;
  const first = await readFirst(client, { facet: 'organization', value: slug, sort: 'released' }, most);
  return { ...row, ...first, sources: toLinks(row.sources) };
}

/** The uncached query behind `getFamilyPage`. */
export async function readFamilyPage(
  client: Queryable,
  slug: string,
  wanted = 1,
  most = MODELS_PER_PAGE,
): Promise<FamilyPage | null> {
  const total = await client.model.count({ where: { familySlug: slug } });
  const { page, pages } = listPage(total, wanted, most);
  const row = await client.family.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      summary: true,
      sources: true,
      organization: { select: { slug: true, name: true } },
      models: {
        select: { ...SUMMARY_SELECT, base: { select: { slug: true, name: true } } },
        orderBy: [{ releasedOn: 'desc' }, { slug: 'asc' }],
        skip: (page - 1) * most,
        take: most,
      },
    },
  });
  if (!row) return null;
  const models = row.models.map((model) => ({ ...toSummary(model), base: model.base }));
  return { ...row, models, page, pages, sources: toLinks(row.sources) };
}

function toLinks(stored: unknown): SourceLink[] {
  return sourcesSchema.parse(stored).map(({ url, title }) => ({ url, title }));
}
