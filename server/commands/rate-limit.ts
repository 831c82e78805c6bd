import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { PrismaClient } from '../generated/prisma/client';
import { poolOf } from '../platform/database';
import type { Sql } from '../platform/sql';
import type { Limit } from './command';

const limiters = new WeakMap<PrismaClient, Map<string, RateLimiterPostgres>>();

/**
 * Counts one use of `name` by `actor`, in PostgreSQL so that all instances share the count. It is the library's own count, as
 * a statement that can be sent ahead of others on any connection; outside of a transaction, or a rollback undoes it.
 * @returns null while within the limit, else the seconds to wait.
 */
export async function consumeLimit(
  client: PrismaClient,
  sql: Sql,
  name: string,
  actor: string,
  limit: Limit,
): Promise<number | null> {
  const limiter = limiterOf(client, name, limit);
  const now = Date.now();
  const [used] = await sql.$queryRaw<Array<{ points: number; expire: string }>>`
    /* prepared: consume-limit */ INSERT INTO "RateLimiterFlexible" AS used (key, points, expire)
    VALUES (${limiter.getKey(actor)}, 1, ${now + limiter.msDuration}::bigint)
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN used.expire <= ${now}::bigint THEN 1 ELSE used.points + 1 END,
      expire = CASE WHEN used.expire <= ${now}::bigint THEN EXCLUDED.expire ELSE used.expire END
    RETURNING points, expire::text`;
  if (!used || used.points <= limiter.points) return null;
  return Math.max(1, Math.ceil((Number(used.expire) - now) / 1000));
}

/** The library's counter of a limit: for whoever counts in another way than one use at a time, or looks without counting. */
export function limiterOf(client: PrismaClient, name: string, { points, seconds }: Limit): RateLimiterPostgres {
  const known = limiters.get(client) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(client, known);
  const key = `${name} ${points}/${seconds}`;
  const limiter =
    known.get(key) ??
    new RateLimiterPostgres({
      storeClient: poolOf(client),
      storeType: 'pool',
      tableName: 'RateLimiterFlexible',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      // One limiter clears away what has long expired: each that may would keep a timer of its own.
      clearExpiredByTimeout: known.size === 0,
    });
  known.set(key, limiter);
  return limiter;
}
