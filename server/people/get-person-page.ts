import type { Role } from '../../domain/people/permissions';
import { effectiveStanding } from '../../domain/people/standing';
import type { PersonPage } from '../../domain/people/views';
import type { Standing } from '../../domain/ratings/consensus/v1/vote';
import type { Queryable } from '../platform/database';

/** A person as everybody sees them: nothing of their address or how they sign in. Null where nobody has the handle. */
export async function getPersonPage(client: Queryable, handle: string, now: Date): Promise<PersonPage | null> {
  const row = await client.user.findUnique({
    where: { handle },
    select: {
      id: true,
      role: true,
      standing: true,
      foundingUntil: true,
      foundingReason: true,
      suspendedAt: true,
      createdAt: true,
    },
  });
  if (!row) return null;
  const { id, foundingUntil } = row;
  const actor = `person:${id}`;
  return {
    id,
    handle,
    role: row.role as Role,
    standing: effectiveStanding({ standing: row.standing as Standing, foundingUntil }, now),
    founding:
      foundingUntil !== null && now < foundingUntil
        ? { until: foundingUntil.toISOString(), reason: row.foundingReason }
        : null,
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    counts: {
      votes: await client.voteInForce.count({ where: { voter: actor } }),
      proposals: await client.proposal.count({ where: { author: actor, supporters: { gt: 0 } } }),
      edits: await client.revision.count({ where: { author: actor } }),
    },
  };
}
