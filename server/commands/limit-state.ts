import type { PrismaClient } from '../generated/prisma/client';
import type { Limit } from './command';
import { limiterOf } from './rate-limit';

/** How a count stands. */
export type LimitState = {
  remaining: number;
  /** Until the count starts anew. */
  resetSeconds: number;
  /** Null while within the limit. */
  retryAfterSeconds: number | null;
};

/** How somebody's count of `name` stands, without counting. */
export async function limitStateOf(
  client: PrismaClient,
  { name, limit }: { name: string; limit: Limit },
  who: string,
): Promise<LimitState> {
  const { points, seconds } = limit;
  const known = await limiterOf(client, name, limit).get(who);
  return {
    remaining: known?.remainingPoints ?? points,
    resetSeconds: known ? Math.max(1, Math.ceil(known.msBeforeNext / 1000)) : seconds,
    retryAfterSeconds: null,
  };
}

/** Tells a limit and how its count stands, as headers of an answer (draft-ietf-httpapi-ratelimit-headers). */
export function limitHeaders(name: string, limit: Limit, state: LimitState): Readonly<Record<string, string>> {
  return {
    'RateLimit-Policy': `"${name}";q=${limit.points};w=${limit.seconds}`,
    RateLimit: `"${name}";r=${state.remaining};t=${state.resetSeconds}`,
  };
}
