import { z } from 'zod';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { runInJob } from '../commands/run-in-job';
import type { PrismaClient } from '../generated/prisma/client';
import { OPERATOR_LIMIT } from '../people/operator-limit';
import { PUBLIC_INTERNET, type Reach } from '../platform/outgoing/reach';
import { userAgent } from '../platform/outgoing/user-agent';
import { lookAtAddress } from './look-at-address';

const input = z.strictObject({
  url: z.string(),
  status: z.int().nullable(),
  finalUrl: z.string().nullable(),
  contentType: z.string().nullable(),
  title: z.string().nullable(),
  fault: z.string().nullable(),
});

/** Keeps what came of fetching an address, and has the pages that cite it tell so. No count follows from it. */
export const recordAddressCheck: Command<typeof input, null> = {
  name: 'record-address-check',
  input,
  permission: 'keep ratings up to date',
  limit: OPERATOR_LIMIT,
  async handler({ input: { url, ...check }, transaction, now }) {
    const found = { ...check, at: now };
    await transaction.addressCheck.upsert({ where: { url }, create: { url, ...found }, update: found });
    const citing = await transaction.model.findMany({ where: { evidence: { some: { url } } }, select: { slug: true } });
    return { ok: true, value: null, changes: [], tags: citing.map(({ slug }) => tags.model(slug)) };
  },
};

type Options = { client?: PrismaClient; reach?: Reach };

/** Fetches an address that somebody cites, and keeps what came of it. */
export async function checkAddress(url: string, { client, reach = PUBLIC_INTERNET }: Options = {}): Promise<void> {
  const check = await lookAtAddress(url, { reach, userAgent: userAgent() });
  await runInJob(recordAddressCheck, { url, ...check }, client ? { client } : {});
}
