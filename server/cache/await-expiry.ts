import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { EXPIRED_CHANNEL, TAGS_CHANNEL } from './announce';
import { BARRIER_PREFIX, LISTENER_NAME } from './listen';

/**
 * Waits until every running instance has expired what was announced so far, so that whoever ran a command outside a
 * request sees its effect on the next page they open.
 * @returns whether all instances answered within the limit.
 */
export async function awaitExpiry(databaseUrl: string, limitMs = 5000): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const barrier = `${BARRIER_PREFIX}${randomUUID()}`;
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
      [LISTENER_NAME],
    );
    let missing = rows[0]?.count ?? 0;
    if (missing === 0) return true;
    await client.query(`LISTEN ${EXPIRED_CHANNEL}`);
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), limitMs);
      const settle = (isExpired: boolean) => {
        clearTimeout(timer);
        resolve(isExpired);
      };
      client.on('error', () => settle(false));
      client.on('notification', ({ payload }) => {
        if (payload === barrier && --missing === 0) settle(true);
      });
      client.query('SELECT pg_notify($1, $2)', [TAGS_CHANNEL, barrier]).catch(() => settle(false));
    });
  } finally {
    await client.end();
  }
}
