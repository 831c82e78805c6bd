import { z } from 'zod';
import type { Camp, Standing } from '../../domain/ratings/consensus/v1/vote';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { emailSchema } from './email';
import { enterStandings } from './enter-standing';
import { foundingUntilSchema, NAMED_BY_OPERATOR } from './founding';
import { OPERATOR_LIMIT } from './operator-limit';
import { type Person, personSelect } from './person';
import { isFounding } from './take-standings';

const input = z.strictObject({
  email: emailSchema,
  until: foundingUntilSchema,
  reason: z.string().trim().min(1, 'Say why.').max(300).default(NAMED_BY_OPERATOR),
});

/**
 * Counts a person as established until a date, for a reason that is public (consensus rule 1, section 1). A date in the
 * past ends it. The ratings that they touched are recounted at once, and when the date has passed. Refuses an address without an account.
 */
export const nameFoundingRater: Command<typeof input, Person> = {
  name: 'name-founding-rater',
  input,
  permission: 'name founding rater',
  limit: OPERATOR_LIMIT,
  async handler({ input: { email, until, reason }, transaction, now }) {
    const found = await transaction.user.findUnique({ where: { email }, select: { id: true } });
    if (!found) return { ok: false, refusal: { kind: 'not-found', what: `a person with the address ${email}` } };
    const { camp, ...person } = await transaction.user.update({
      where: { id: found.id },
      data: { foundingUntil: until, foundingReason: reason },
      select: { ...personSelect, camp: true },
    });
    const { id, standing } = person;
    const parts = { standing: standing as Standing, camp: camp as Camp };
    await enterStandings(transaction, [{ id, ...parts, isFounding: isFounding(until, now) }], now);
    const detail = { person: `person:${person.id}`, until: until.toISOString(), reason };
    return {
      ok: true,
      value: person,
      changes: [{ kind: 'founding-rater-named', modelId: null, detail }],
      tags: [tags.foundingRaters()],
    };
  },
};
