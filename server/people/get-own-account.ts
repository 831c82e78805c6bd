import type { Queryable } from '../platform/database';

/** What only a person's own settings show of them. */
export async function getOwnAccount(
  client: Queryable,
  personId: string,
): Promise<{ email: string; wantsMail: boolean } | null> {
  return client.user.findUnique({ where: { id: personId }, select: { email: true, wantsMail: true } });
}
