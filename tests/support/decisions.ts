import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../server/generated/prisma/client';

type Wish = { actor?: string; kind?: string; subject: string; reason?: string | null; at?: Date };

/** A decision on a person, straight in the log; a test states only what it is about. */
export async function decideOnPerson(client: PrismaClient, wish: Wish): Promise<bigint> {
  const { actor = 'operator', kind = 'person-reinstated', subject, reason = null } = wish;
  const { id } = await client.decision.create({
    data: {
      at: wish.at ?? new Date('2026-11-24T12:00:00Z'),
      actor,
      kind,
      isByOffice: true,
      contradicts: false,
      subject,
      ...(reason === null ? {} : { reason: { create: { id: randomUUID(), body: reason } } }),
    },
    select: { id: true },
  });
  return id;
}
