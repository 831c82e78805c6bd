import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { PrismaClient } from '../generated/prisma/client';
import { poolOf } from '../platform/database';
import type { Limit } from './command';

const limiters = new WeakMap<PrismaClient, Map<string, RateLimiterPostgres>>();

/**
 * Counts one use of `name` by `actor`, in PostgreSQL so that all instances share the count, in one statement.
 * @returns null while within the limit, else the seconds to wait.
 */
export async function consumeLimit(
  client: PrismaClient,
  name: string,
  actor: string,
  limit: Limit,
): Promise<number | null> {
  try {
    await limiterOf(client, name, limit).consume(actor);
    return null;
  } catch (refused) {
    // The library rejects with a result when the limit is reached, and with an Error when the store fails.
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** The counter behind a limit, for whoever must count in another way than one use at a time, or look without counting. */
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
