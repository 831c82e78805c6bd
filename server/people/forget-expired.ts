import type { PrismaClient } from '../generated/prisma/client';
import { database } from '../platform/database';

type Options = { client?: PrismaClient; now?: Date };

/**
 * Forgets sign-in links that nobody has used in time, with the addresses that they were for, which may have no account
 * here; and sessions that have run out: nobody comes by again to have them removed.
 */
export async function forgetExpired({ client = database(), now = new Date() }: Options = {}): Promise<void> {
  const where = { expires: { lt: now } };
  await client.verificationToken.deleteMany({ where });
  await client.session.deleteMany({ where });
}
