import type { PrismaClient } from '../../server/generated/prisma/client';

/** As if an address had been fetched, and had answered. */
export async function addressAnswers(client: PrismaClient, url: string): Promise<void> {
  await client.addressCheck.create({ data: { url, at: new Date(0), status: 200, finalUrl: url } });
}
