import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress } from '../../people/client-address';
import type { ApiEnv } from './dependencies';
import { refuse, tooMany } from './problem';
import { tellLimit } from './tell-limit';

/** Limits reads by client; writes are limited by the command that they run, for each person. */
export const limitReads: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
  const state = await c.var.limiter(addressOf(c));
  tellLimit(c, 'reads', c.var.site.readLimit, state);
  if (state.retryAfterSeconds !== null) return refuse(c, tooMany(state.retryAfterSeconds));
  return next();
};

/** The address that a request came from, for counting. */
export function addressOf(c: Context<ApiEnv>): string | null {
  return clientAddress(c.req.header('X-Forwarded-For') ?? null);
}
