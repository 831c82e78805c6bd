import { z } from 'zod';
import { can, ROLES } from '../../domain/people/permissions';
import type { Command } from '../commands/command';
import { decideOnPerson, decisionReason } from './decide-on-person';
import { findPerson, personRef, refuseLastAdmin } from './find-person';
import { OPERATOR_LIMIT } from './operator-limit';
import { type Person, personSelect, toPerson } from './person';

const input = z.strictObject({ person: personRef, role: z.enum(ROLES), reason: decisionReason });

/**
 * Gives a person another role, with a reason that is public. Refuses to change one's own, to take the office from the
 * last admin, and a person without an account. The role that somebody has already is not given again.
 */
export const changeRole: Command<typeof input, Person> = {
  name: 'change-role',
  input,
  permission: 'change role',
  limit: OPERATOR_LIMIT,
  async handler({ input: { person: ref, role, reason }, actor, transaction, now }) {
    const found = await findPerson(transaction, ref, actor);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const { id, role: before } = found.person;
    if (!can(actor, 'change role', `person:${id}`)) {
      return { ok: false, refusal: { kind: 'forbidden', action: 'change role' } };
    }
    if (role === before) return { ok: true, value: toPerson(found.person, now), changes: [], tags: [] };
    const refusal = await refuseLastAdmin(transaction, found.person);
    if (refusal) return { ok: false, refusal };
    const person = await transaction.user.update({ where: { id }, data: { role }, select: personSelect });
    const detail = { from: before, to: role };
    await decideOnPerson(transaction, { kind: 'role-changed', userId: id, actor, reason, detail, now });
    const changes = [{ kind: 'role-changed', modelId: null, detail: { person: `person:${id}`, ...detail } }];
    return { ok: true, value: toPerson(person, now), changes, tags: [] };
  },
};
