import { z } from 'zod';
import type { Actor } from '../../domain/people/permissions';
import type { Refusal } from '../commands/command';
import type { Transaction } from '../platform/database';
import { emailSchema } from './email';
import { personSelect } from './person';

/** Who is meant: a handle; for the operator an address does as well. */
export const personRef = z.string().trim().min(1, 'Say who is meant.').max(254, 'That is too long.');

/**
 * Finds a person whom a decision is to be about. Offices and suspensions are decided one at a time, each until its
 * transaction ends, so that the last admin cannot be lost to two decisions at once. Only the operator can ask by
 * address: nobody else learns who has an account here.
 */
export async function findPerson(transaction: Transaction, ref: string, actor: Actor) {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('offices and suspensions'))`;
  const email = actor.kind === 'operator' ? emailSchema.safeParse(ref).data : undefined;
  const person = await transaction.user.findUnique({
    where: email === undefined ? { handle: ref } : { email },
    select: personSelect,
  });
  if (person) return { person };
  const what = email === undefined ? `a person called ${ref}` : `a person with the address ${email}`;
  return { refusal: { kind: 'not-found', what } satisfies Refusal };
}

/** Refuses to let the office of the last admin who can act go: nobody could appoint another. */
export async function refuseLastAdmin(
  transaction: Transaction,
  person: { id: string; role: string; suspendedAt: Date | null },
): Promise<Refusal | null> {
  if (person.role !== 'admin' || person.suspendedAt !== null) return null;
  const other = await transaction.user.findFirst({
    where: { role: 'admin', suspendedAt: null, id: { not: person.id } },
    select: { id: true },
  });
  if (other) return null;
  return { kind: 'conflict', detail: 'This is the last admin. Appoint another one first.' };
}
