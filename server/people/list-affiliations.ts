import type { Named } from '../../domain/models/views';
import type { Queryable } from '../platform/database';

/** For whom a person works, by name, and whether a moderator showed it rather than they declared it. */
export async function listAffiliations(
  client: Queryable,
  personId: string,
): Promise<Array<{ organization: Named; isShown: boolean }>> {
  return client.affiliation.findMany({
    where: { userId: personId },
    select: { organization: { select: { slug: true, name: true } }, isShown: true },
    orderBy: { organization: { name: 'asc' } },
  });
}

/** Whether a person's account counts as one with others. */
export async function isInRing(client: Queryable, personId: string): Promise<boolean> {
  const person = await client.user.findUnique({ where: { id: personId }, select: { ring: true } });
  return person !== null && person.ring !== null;
}
