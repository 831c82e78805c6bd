import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { handleSchema } from '../../domain/people/handle';
import { ROLES } from '../../domain/people/permissions';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { emailSchema } from './email';
import { foundingUntilSchema, NAMED_BY_OPERATOR } from './founding';
import { isTaken } from './is-taken';
import { OPERATOR_LIMIT } from './operator-limit';
import { type Person, personSelect, toPerson } from './person';

const input = z.strictObject({
  email: emailSchema,
  handle: handleSchema,
  role: z.enum(ROLES).default('member'),
  createdAt: z.date({ error: 'must be a date or an instant such as 2026-01-31T12:00:00Z' }).optional(),
  foundingUntil: foundingUntilSchema.optional(),
});

/** Makes an account without the browser. Refuses an address or a handle that has one. */
export const createPerson: Command<typeof input, Person> = {
  name: 'create-person',
  input,
  permission: 'create person',
  limit: OPERATOR_LIMIT,
  async handler({ input: { foundingUntil, createdAt, ...facts }, transaction, now }) {
    try {
      const person = await transaction.user.create({
        data: {
          id: randomUUID(),
          createdAt: createdAt ?? now,
          ...facts,
          ...(foundingUntil ? { foundingUntil, foundingReason: NAMED_BY_OPERATOR } : {}),
        },
        select: personSelect,
      });
      return {
        ok: true,
        value: toPerson(person, now),
        changes: [],
        tags: foundingUntil ? [tags.foundingRaters()] : [],
      };
    } catch (error) {
      if (!isTaken(error)) throw error;
      const detail = `Somebody has the address ${facts.email} or the handle ${facts.handle} already.`;
      return { ok: false, refusal: { kind: 'conflict', detail } };
    }
  },
};
