import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { PrismaClient } from '../generated/prisma/client';
import type { Limit } from './command';

const sweepers = new WeakMap<PrismaClient, RateLimiterPrisma>();

/** Has one limiter a database client clear away what has long expired: each that may would keep a timer for good. */
function sweepExpired(client: PrismaClient): void {
  if (!sweepers.has(client)) {
    sweepers.set(client, new RateLimiterPrisma({ storeClient: client, points: 1, duration: 1 }));
  }
}

/**
 * Counts one use of `name` by `actor`, in PostgreSQL so that all instances share the count.
 * @returns null while within the limit, else the seconds to wait.
 */
export async function consumeLimit(
  client: PrismaClient,
  name: string,
  actor: string,
  limit: Limit,
): Promise<number | null> {
  sweepExpired(client);
  const limiter = new RateLimiterPrisma({
    storeClient: client,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: limit.points,
    duration: limit.seconds,
  });
  try {
    await limiter.consume(actor);
    return null;
  } catch (refused) {
    // The library rejects with a result when the limit is reached, and with an Error when the store fails.
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
