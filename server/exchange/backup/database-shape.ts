import type { ClientBase } from 'pg';

/** A table of the site with the columns that are written, not computed. */
export type Table = { name: string; columns: string[] };

/** The site's tables, private ones included; the history of migrations aside, which belongs to the schema. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT relation.relname AS name, array_agg(attribute.attname::text ORDER BY attribute.attnum) AS columns
    FROM pg_class relation JOIN pg_attribute attribute ON attribute.attrelid = relation.oid
    WHERE relation.relnamespace = 'public'::regnamespace AND relation.relkind = 'r'
      AND relation.relname <> '_prisma_migrations'
      AND attribute.attnum > 0 AND NOT attribute.attisdropped AND attribute.attgenerated = ''
    GROUP BY relation.relname ORDER BY relation.relname`);
  return rows;
}

/** The migrations that the database has had, in order. */
export async function listMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`);
  return rows.map(({ name }) => name);
}

/** A name as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
