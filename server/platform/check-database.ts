import { database } from './database';
import { log } from './log';

/** What keeps the database from serving, in words without secrets, or null. */
export async function checkDatabase(): Promise<string | null> {
  try {
    const [row] = await database().$queryRaw<Array<{ unfinished: number }>>`
      SELECT count(*)::int AS unfinished FROM _prisma_migrations
      WHERE finished_at IS NULL AND rolled_back_at IS NULL`;
    return row?.unfinished === 0 ? null : 'a migration has not finished';
  } catch (error) {
    log.error({ err: error }, 'the database cannot be reached');
    return 'the database cannot be reached';
  }
}
