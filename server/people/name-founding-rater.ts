import { z } from 'zod';
import type { Camp, Standing } from '../../domain/ratings/consensus/v1/vote';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { decideOnPerson } from './decide-on-person';
import { enterStandings } from './enter-standing';
import { findPerson, personRef } from './find-person';
import { foundingUntilSchema, NAMED_BY_OPERATOR } from './founding';
import { OPERATOR_LIMIT } from './operator-limit';
import { type Person, personSelect, toPerson } from './person';
import { isFounding } from './take-standings';

const input = z.strictObject({
  person: personRef,
  until: foundingUntilSchema,
  reason: z.string().trim().min(1, 'Say why.').max(300).default(NAMED_BY_OPERATOR),
});

/**
 * Counts a person as established until a date, for a reason that is public (consensus rule 1, section 1). A date in the
 * past ends it. The ratings that they touched are recounted at once, and when the date has passed. The person is told, and the
 * log says why. Refuses a person without an account.
 */
export const nameFoundingRater: Command<typeof input, Person> = {
  name: 'name-founding-rater',
  input,
  permission: 'name founding rater',
  limit: OPERATOR_LIMIT,
  async handler({ input: { person: ref, until, reason }, actor, transaction, now }) {
    const found = await findPerson(transaction, ref, actor);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const { camp, ...person } = await transaction.user.update({
      where: { id: found.person.id },
      data: { foundingUntil: until, foundingReason: reason },
      select: { ...personSelect, camp: true },
    });
    const { id, standing } = person;
    const parts = { standing: standing as Standing, camp: camp as Camp };
    const is = isFounding(until, now);
    await enterStandings(transaction, [{ id, ...parts, isFounding: is }], now);
    const kind = is ? 'founding-named' : 'founding-ended';
    const decided = { until: until.toISOString() };
    await decideOnPerson(transaction, { kind, userId: id, actor, reason, detail: decided, now });
    const detail = { person: `person:${id}`, ...decided, reason };
    return {
      ok: true,
      value: toPerson(person, now),
      changes: [{ kind: `founding-rater-${is ? 'named' : 'ended'}`, modelId: null, detail }],
      tags: [tags.foundingRaters()],
    };
  },
};
