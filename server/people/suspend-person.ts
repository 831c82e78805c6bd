import { z } from 'zod';
import { type Actor, can, type Role, reaches } from '../../domain/people/permissions';
import type { Command, Refusal } from '../commands/command';
import { decideOnPerson, decisionReason } from './decide-on-person';
import { findPerson, personRef, refuseLastAdmin } from './find-person';
import { type Person, personSelect, toPerson } from './person';

const input = z.strictObject({ person: personRef, reason: decisionReason });
const limit = { points: 60, seconds: 600 };

/**
 * Suspends a person, with a reason that is public: all their sessions end, and what they or their tokens send is refused
 * from now on. They can sign in, see what is theirs and why they were suspended. Refuses to suspend oneself, whom one's
 * office does not reach, the last admin, and whoever is suspended.
 */
export const suspendPerson: Command<typeof input, Person> = {
  name: 'suspend-person',
  input,
  permission: 'suspend person',
  limit,
  async handler({ input: { person: ref, reason }, actor, transaction, now }) {
    const found = await findPerson(transaction, ref, actor);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const { id, suspendedAt } = found.person;
    const refusal = refuseOutOfReach(actor, found.person) ?? (await refuseLastAdmin(transaction, found.person));
    if (refusal) return { ok: false, refusal };
    if (suspendedAt !== null) {
      return { ok: false, refusal: { kind: 'conflict', detail: 'This person is suspended already.' } };
    }
    await transaction.session.deleteMany({ where: { userId: id } });
    const person = await transaction.user.update({ where: { id }, data: { suspendedAt: now }, select: personSelect });
    await decideOnPerson(transaction, { kind: 'person-suspended', userId: id, actor, reason, now });
    return { ok: true, value: toPerson(person, now), changes: [], tags: [] };
  },
};

/** Ends a suspension, with a reason that is public. Refuses whoever may not suspend the person, and who is not suspended. */
export const reinstatePerson: Command<typeof input, Person> = {
  name: 'reinstate-person',
  input,
  permission: 'suspend person',
  limit,
  async handler({ input: { person: ref, reason }, actor, transaction, now }) {
    const found = await findPerson(transaction, ref, actor);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const { id, suspendedAt } = found.person;
    const refusal = refuseOutOfReach(actor, found.person);
    if (refusal) return { ok: false, refusal };
    if (suspendedAt === null) {
      return { ok: false, refusal: { kind: 'conflict', detail: 'This person is not suspended.' } };
    }
    const person = await transaction.user.update({ where: { id }, data: { suspendedAt: null }, select: personSelect });
    await decideOnPerson(transaction, { kind: 'person-reinstated', userId: id, actor, reason, now });
    return { ok: true, value: toPerson(person, now), changes: [], tags: [] };
  },
};

function refuseOutOfReach(actor: Actor, { id, role }: Person): Refusal | null {
  const may = can(actor, 'suspend person', `person:${id}`) && reaches(actor, role as Role);
  return may ? null : { kind: 'forbidden', action: 'suspend person' };
}
