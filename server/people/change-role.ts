import { z } from 'zod';
import { ROLES } from '../../domain/people/permissions';
import type { Command } from '../commands/command';
import { emailSchema } from './email';
import { OPERATOR_LIMIT } from './operator-limit';
import { type Person, personSelect } from './person';

const input = z.strictObject({ email: emailSchema, role: z.enum(ROLES) });

/** Gives a person another role, and says so in the log. Refuses an address without an account. */
export const changeRole: Command<typeof input, Person> = {
  name: 'change-role',
  input,
  permission: 'change role',
  limit: OPERATOR_LIMIT,
  async handler({ input: { email, role }, transaction }) {
    const before = await transaction.user.findUnique({ where: { email }, select: { id: true, role: true } });
    if (!before) return { ok: false, refusal: { kind: 'not-found', what: `a person with the address ${email}` } };
    const person = await transaction.user.update({ where: { id: before.id }, data: { role }, select: personSelect });
    const detail = { person: `person:${person.id}`, from: before.role, to: role };
    const changes = before.role === role ? [] : [{ kind: 'role-changed', modelId: null, detail }];
    return { ok: true, value: person, changes, tags: [] };
  },
};
