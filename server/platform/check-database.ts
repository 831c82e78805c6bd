import { readdir } from 'node:fs/promises';
import { database } from './database';
import { log } from './log';

/** What keeps the database from serving, in words without secrets, or null. */
export async function checkDatabase(): Promise<string | null> {
  try {
    const [{ isThere } = { isThere: false }] = await database().$queryRaw<Array<{ isThere: boolean }>>`
      SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`;
    if (!isThere) return 'no migration has been applied';
    const rows = await database().$queryRaw<Array<{ name: string }>>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const applied = new Set(rows.map(({ name }) => name));
    const missing = (await migrationNames()).filter((name) => !applied.has(name));
    return missing.length === 0 ? null : `not applied yet: ${missing.join(', ')}`;
  } catch (error) {
    log.error({ err: error }, 'the database cannot be reached');
    return 'the database cannot be reached';
  }
}

/** The migrations that this version of the site was written for. */
async function migrationNames(): Promise<string[]> {
  const entries = await readdir('prisma/migrations', { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
