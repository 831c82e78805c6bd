import { createHmac } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Limit } from '../../commands/command';
import { limiterOf } from '../../commands/rate-limit';
import { log } from '../../platform/log';
import type { ApiDependencies, ReadLimiter } from './dependencies';

/** For one client: twenty a second, all day. Enough for a mirror of the site, too little to slow it down. */
export const READ_LIMIT: Limit = { points: 1200, seconds: 60 };

/** What a client may still spend without asking PostgreSQL again. */
type Lease = { left: number; beyond: number; endsAt: number; isRefused: boolean };

/** A lease is this part of the limit: so many times fewer round trips, and by so much can each instance be too strict. */
const LEASES_PER_LIMIT = 20;

/** More clients than one instance sees in a minute; beyond it the oldest leases are given up. */
const MOST_LEASES = 10_000;

/**
 * Limits reads at the price of one count in PostgreSQL for many reads: an instance takes points in advance, a lease, and
 * spends it from memory. The sum over all instances stays within the limit, for leases are counted when taken; an
 * instance that forgets one is too strict, never too lax. While the count fails reads go on: they are worth more than it.
 */
export function readLimiter({ client, readLimit, secret }: ApiDependencies): ReadLimiter {
  const limiter = limiterOf(client, 'api-read', readLimit);
  const size = Math.max(1, Math.floor(readLimit.points / LEASES_PER_LIMIT));
  const leases = new Map<string, Promise<Lease>>();

  const take = async (key: string): Promise<Lease> => {
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(key, size);
      return { left: size, beyond: remainingPoints, endsAt: Date.now() + msBeforeNext, isRefused: false };
    } catch (refused) {
      const isRefused = refused instanceof RateLimiterRes;
      if (!isRefused) log.warn({ err: refused }, 'reads cannot be counted just now');
      const endsAt = Date.now() + (isRefused ? refused.msBeforeNext : 1000);
      return { left: isRefused ? 0 : size, beyond: 0, endsAt, isRefused };
    }
  };

  const remember = (key: string, lease: Promise<Lease>): void => {
    leases.delete(key);
    leases.set(key, lease);
    const oldest = leases.size > MOST_LEASES ? leases.keys().next().value : undefined;
    if (oldest !== undefined) leases.delete(oldest);
  };

  const spend = async (key: string): Promise<Lease> => {
    const held = leases.get(key);
    const lease = await held;
    if (lease && Date.now() < lease.endsAt) {
      if (lease.isRefused) return lease;
      if (lease.left > 0) {
        lease.left -= 1;
        return lease;
      }
    }
    // Of several reads that found it spent, the first takes the next one, for all of them.
    if (leases.get(key) === held) remember(key, take(key));
    return spend(key);
  };

  return async (address) => {
    const { points, seconds } = readLimit;
    if (address === null) return { remaining: points, resetSeconds: seconds, retryAfterSeconds: null };
    const { left, beyond, endsAt, isRefused } = await spend(opaque(address));
    const resetSeconds = Math.max(1, Math.ceil((endsAt - Date.now()) / 1000));
    return { remaining: left + beyond, resetSeconds, retryAfterSeconds: isRefused ? resetSeconds : null };
  };

  /** Counters need to tell clients apart, not to know them. */
  function opaque(address: string): string {
    return createHmac('sha256', secret).update(`api ${address}`).digest('base64url');
  }
}
