import { z } from 'zod';
import { type Actor, ROLES } from '../../../domain/people/permissions';
import { TOKEN_SCOPES, type TokenScope, tokenHash } from '../../people/create-token';
import type { Queryable } from '../../platform/database';

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
