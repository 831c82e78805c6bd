import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Actor, can } from '../../domain/people/permissions';
import type { Command, Refusal } from '../commands/command';
import type { Transaction } from '../platform/database';
import { decideOnPerson, decisionReason } from './decide-on-person';
import { findPerson, personRef } from './find-person';
import { queueRecount } from './queue-recount';

const limit = { points: 60, seconds: 600 };

const confirmInput = z.strictObject({
  people: z.array(personRef).min(2, 'Name at least two accounts.').max(50, 'Name at most 50 accounts at once.'),
  reason: decisionReason,
});

/**
 * Confirms accounts as acting as one: from now on their votes count as one bloc, wherever they vote (consensus rule 1,
 * section 2). Each is told, and the log says why. One that is of a ring already brings the others into it. Refuses
 * accounts of two rings at once, and whoever is named themselves.
 */
export const confirmRing: Command<typeof confirmInput, { ring: string; people: number }> = {
  name: 'confirm-ring',
  input: confirmInput,
  permission: 'confirm ring',
  limit,
  async handler({ input: { people, reason }, actor, transaction, now }) {
    const found = await findPeople(transaction, [...new Set(people)], actor);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const rings = new Set(found.people.flatMap(({ ring }) => ring ?? []));
    if (rings.size > 1) {
      return { ok: false, refusal: { kind: 'conflict', detail: 'These accounts are of different rings already.' } };
    }
    const [ring = randomUUID()] = rings;
    const joining = found.people.filter((person) => person.ring === null);
    for (const { id } of joining) {
      await transaction.user.update({ where: { id }, data: { ring } });
      await decideOnPerson(transaction, { kind: 'ring-confirmed', userId: id, actor, reason, detail: { ring }, now });
      await queueRecount(transaction, id);
    }
    return { ok: true, value: { ring, people: joining.length }, changes: [], tags: [] };
  },
};

const releaseInput = z.strictObject({ person: personRef, reason: decisionReason });

/** Lets an account count for itself again, with a reason. Refuses one that is of no ring. */
export const releaseFromRing: Command<typeof releaseInput, { person: string }> = {
  name: 'release-from-ring',
  input: releaseInput,
  permission: 'confirm ring',
  limit,
  async handler({ input: { person: ref, reason }, actor, transaction, now }) {
    const found = await findPeople(transaction, [ref], actor);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const [person] = found.people;
    if (!person?.ring) return { ok: false, refusal: { kind: 'conflict', detail: 'This account is of no ring.' } };
    const { id, ring } = person;
    await transaction.user.update({ where: { id }, data: { ring: null } });
    await decideOnPerson(transaction, { kind: 'ring-released', userId: id, actor, reason, detail: { ring }, now });
    await queueRecount(transaction, id);
    return { ok: true, value: { person: ref }, changes: [], tags: [] };
  },
};

async function findPeople(
  transaction: Transaction,
  refs: readonly string[],
  actor: Actor,
): Promise<{ people: Array<{ id: string; ring: string | null }> } | { refusal: Refusal }> {
  const people = [];
  for (const ref of refs) {
    const found = await findPerson(transaction, ref, actor);
    if ('refusal' in found) return { refusal: found.refusal };
    const { id } = found.person;
    if (!can(actor, 'confirm ring', `person:${id}`)) return { refusal: { kind: 'forbidden', action: 'confirm ring' } };
    const { ring } = await transaction.user.findUniqueOrThrow({ where: { id }, select: { ring: true } });
    people.push({ id, ring });
  }
  return { people };
}
