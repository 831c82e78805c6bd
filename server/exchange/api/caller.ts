import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { type Actor, ROLES } from '../../../domain/people/permissions';
import { TOKEN_SCOPES, type TokenScope, tokenHash } from '../../people/create-token';
import type { Queryable } from '../../platform/database';
import type { ApiDependencies, ApiEnv } from './dependencies';
import { refuse, tokenNeeded, tooMany } from './problem';
import { addressOf } from './limit-reads';
import type { ReadLimiter } from './read-limiter';

/** Whose token came with a request, and what it is good for. */
export type Caller = { actor: Extract<Actor, { kind: 'person' }>; scope: TokenScope };

const rowSchema = z.object({
  scope: z.enum(TOKEN_SCOPES),
  user: z.object({ id: z.string(), role: z.enum(ROLES), suspendedAt: z.date().nullable() }),
});

/** Whose token it is, or null. Read from the database each time: an office or a suspension counts at once. */
export async function getCaller(client: Queryable, token: string): Promise<Caller | null> {
  const row = await client.apiToken.findUnique({
    where: { hash: tokenHash(token) },
    select: { scope: true, user: { select: { id: true, role: true, suspendedAt: true } } },
  });
  if (!row) return null;
  const { scope, user } = rowSchema.parse(row);
  const { id, role, suspendedAt } = user;
  return { actor: { kind: 'person', id, role, isSuspended: suspendedAt !== null }, scope };
}

/**
 * Finds out whose token a request bears. None is fine, a wrong one is refused, and counted, so that guessing has an end.
 * Cookies are never looked at: another site cannot make a browser write here.
 */
export function identify({ client }: ApiDependencies, limiter: ReadLimiter): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const token = /^Bearer +(\S+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    c.set('caller', token ? await getCaller(client, token) : null);
    if (token && !c.var.caller) {
      const { retryAfterSeconds } = await limiter(addressOf(c));
      if (retryAfterSeconds !== null) return refuse(c, tooMany(retryAfterSeconds));
      return refuse(c, tokenNeeded('This token is not known. It may have been revoked.', 'invalid_token'));
    }
    return next();
  };
}
