import type { OwnSession } from '../../domain/people/views';
import type { Queryable } from '../platform/database';

/** The browsers in which a person is signed in, newest first. `token` is that of the one that asks: no token is told. */
export async function listOwnSessions(
  client: Queryable,
  { personId, token, now }: { personId: string; token: string | null; now: Date },
): Promise<OwnSession[]> {
  const rows = await client.session.findMany({
    where: { userId: personId, expires: { gt: now } },
    select: { id: true, sessionToken: true, createdAt: true, expires: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, sessionToken, createdAt, expires }) => ({
    id,
    createdAt: createdAt.toISOString(),
    expires: expires.toISOString(),
    isCurrent: sessionToken === token,
  }));
}
