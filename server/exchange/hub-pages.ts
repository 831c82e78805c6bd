import type { Queryable } from '../platform/database';

/** The page that has a model of the Hub among its variants, under any of these ids; null where none has. */
export async function pageOfHubId(client: Queryable, ids: readonly string[]): Promise<string | null> {
  const wanted = ids.map((id) => id.toLowerCase());
  const [page] = await client.$queryRaw<Array<{ slug: string }>>`
    SELECT m.slug FROM "Model" m, jsonb_array_elements(m.document -> 'variants') v
    WHERE lower(v ->> 'hubId') = ANY (${wanted}) ORDER BY m.slug LIMIT 1`;
  return page?.slug ?? null;
}

/**
 * Who releases what an owner on the Hub has there, by the pages that are here: null where none is, or they are of
 * several organisations.
 */
export async function organizationOfHubOwner(client: Queryable, owner: string): Promise<string | null> {
  const rows = await client.$queryRaw<Array<{ slug: string }>>`
    SELECT DISTINCT m."organizationSlug" AS slug FROM "Model" m, jsonb_array_elements(m.document -> 'variants') v
    WHERE split_part(lower(v ->> 'hubId'), '/', 1) = ${owner.toLowerCase()} LIMIT 2`;
  return rows.length === 1 ? (rows[0]?.slug ?? null) : null;
}
