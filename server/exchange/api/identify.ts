import type { MiddlewareHandler } from 'hono';
import type { TokenScope } from '../../people/create-token';
import { getCaller } from './caller';
import type { ApiEnv } from './dependencies';
import { addressOf } from './limit-reads';
import { problemOf, refuse, tokenNeeded, tooMany } from './problem';

/**
 * Finds out whose token a request bears. None is fine, a wrong one is refused, and counted, so that guessing has an end.
 * Cookies are never looked at: another site cannot make a browser write here.
 */
export const identify: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const token = /^Bearer +(\S+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  c.set('caller', token ? await getCaller(c.var.site.client, token) : null);
  if (token && !c.var.caller) {
    const { retryAfterSeconds } = await c.var.limiter(addressOf(c));
    if (retryAfterSeconds !== null) return refuse(c, tooMany(retryAfterSeconds));
    return refuse(c, tokenNeeded('This token is not known. It may have been revoked.', 'invalid_token'));
  }
  return next();
};

/** Lets only requests pass that bear a token of a scope; one that may write may read as well. To be used after `identify`. */
export function requireScope(scope: TokenScope): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!c.var.caller) return refuse(c, problemOf({ kind: 'unauthenticated' }));
    if (scope === 'read' || c.var.caller.scope === 'write') return next();
    return refuse(c, {
      kind: 'forbidden',
      detail: 'This token may only read. Writing takes one of scope `write`.',
      headers: { 'WWW-Authenticate': 'Bearer realm="Weights & Measures", error="insufficient_scope", scope="write"' },
    });
  };
}
