import type { OwnToken } from '../../domain/people/views';
import type { Queryable } from '../platform/database';
import type { TokenScope } from './create-token';

/** A person's tokens of the API, newest first. What is stored is a hash, so none can be told again. */
export async function listOwnTokens(client: Queryable, personId: string): Promise<OwnToken[]> {
  const rows = await client.apiToken.findMany({
    where: { userId: personId },
    select: { id: true, scope: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, scope, createdAt }) => ({
    id,
    scope: scope as TokenScope,
    createdAt: createdAt.toISOString(),
  }));
}
