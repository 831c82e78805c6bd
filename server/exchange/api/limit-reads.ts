import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress } from '../../people/client-address';
import type { ApiDependencies, ApiEnv } from './dependencies';
import { tellLimit } from './limit-state';
import { refuse, tooMany } from './problem';
import type { ReadLimiter } from './read-limiter';

/** Limits reads by client; writes are limited by the command that they run, for each person. */
export function limitReads({ readLimit }: ApiDependencies, limiter: ReadLimiter): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const state = await limiter(addressOf(c));
    tellLimit(c, 'reads', readLimit, state);
    if (state.retryAfterSeconds !== null) return refuse(c, tooMany(state.retryAfterSeconds));
    return next();
  };
}

/** The address that a request came from, for counting. */
export function addressOf(c: Context<ApiEnv>): string | null {
  return clientAddress(c.req.header('X-Forwarded-For') ?? null);
}
