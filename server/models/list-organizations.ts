import type { Named } from '../../domain/models/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** An organisation in the registry. */
export type OrganizationSummary = Named & {
  kind: string;
  country: string | null;
  url: string;
  summary: string;
  families: readonly Named[];
  /** How many models of theirs are here. */
  models: number;
};

/** The registry of those who release models, by name. */
export const listOrganizations = cached(
  'organizations',
  () => [tags.models()],
  () => readOrganizations(database()),
);

/** The uncached query behind `listOrganizations`. */
export async function readOrganizations(client: Queryable): Promise<OrganizationSummary[]> {
  const rows = await client.organization.findMany({
    select: {
      slug: true,
      name: true,
      kind: true,
      country: true,
      url: true,
      summary: true,
      families: { select: { slug: true, name: true }, orderBy: { name: 'asc' } },
      _count: { select: { models: true } },
    },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
  });
  return rows.map(({ _count, ...facts }) => ({ ...facts, models: _count.models }));
}
