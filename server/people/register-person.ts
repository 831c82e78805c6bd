import { randomUUID } from 'node:crypto';
import { officeAtFirstSignIn } from '../../domain/people/first-office';
import type { PrismaClient, User } from '../generated/prisma/client';

/**
 * Makes the account of whoever signs in with an address for the first time, with the office that comes with it. One
 * at a time, so that of several who come first at once only one is the first; an address that has an account by then
 * keeps it.
 */
export function registerPerson(
  client: PrismaClient,
  person: { email: string; emailVerified: Date | null },
  site: { isLocal: boolean; adminEmails: readonly string[] },
  now = new Date(),
): Promise<User> {
  return client.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('register person'))`;
    const existing = await transaction.user.findUnique({ where: { email: person.email } });
    if (existing) return existing;
    const office = officeAtFirstSignIn({
      isFirst: (await transaction.user.findFirst({ select: { id: true } })) === null,
      isLocal: site.isLocal,
      isNamedAdmin: site.adminEmails.includes(person.email),
      now,
    });
    return transaction.user.create({ data: { id: randomUUID(), createdAt: now, ...person, ...office } });
  });
}
