import { z } from 'zod';
import { slugSchema } from '../../domain/models/fields';
import { can } from '../../domain/people/permissions';
import type { Command } from '../commands/command';
import { decideOnPerson, decisionReason } from './decide-on-person';
import { findPerson, personRef } from './find-person';
import { personIdOf } from './person-id-of';
import { queueRecount } from './queue-recount';

const limit = { points: 60, seconds: 600 };
const ownInput = z.strictObject({ organization: slugSchema });

/**
 * Says of oneself that one works for a maker of models: on its models one's votes count in one bloc with those of everybody
 * who does (consensus rule 1, section 2). Refuses a maker that is not here. Said again it changes nothing.
 */
export const declareAffiliation: Command<typeof ownInput, { organization: string }> = {
  name: 'declare-affiliation',
  input: ownInput,
  permission: 'declare affiliation',
  limit,
  async handler({ input: { organization }, actor, transaction, now }) {
    const known = await transaction.organization.findUnique({ where: { slug: organization }, select: { slug: true } });
    if (!known) return { ok: false, refusal: { kind: 'not-found', what: `the organisation "${organization}"` } };
    const userId = personIdOf(actor);
    const { count } = await transaction.affiliation.createMany({
      data: [{ userId, organizationSlug: organization, isShown: false, at: now }],
      skipDuplicates: true,
    });
    if (count > 0) await queueRecount(transaction, userId);
    return { ok: true, value: { organization }, changes: [], tags: [] };
  },
};

/** Takes back what one declared of oneself. Refuses what a moderator showed. Where there is nothing, nothing changes. */
export const endAffiliation: Command<typeof ownInput, { organization: string }> = {
  name: 'end-affiliation',
  input: ownInput,
  permission: 'declare affiliation',
  limit,
  async handler({ input: { organization }, actor, transaction }) {
    const key = { userId_organizationSlug: { userId: personIdOf(actor), organizationSlug: organization } };
    const affiliation = await transaction.affiliation.findUnique({ where: key });
    if (affiliation?.isShown) {
      const detail = 'A moderator showed this affiliation: only a moderator can end it.';
      return { ok: false, refusal: { kind: 'conflict', detail } };
    }
    if (affiliation) {
      await transaction.affiliation.delete({ where: key });
      await queueRecount(transaction, affiliation.userId);
    }
    return { ok: true, value: { organization }, changes: [], tags: [] };
  },
};

const shownInput = z.strictObject({
  person: personRef,
  organization: slugSchema,
  is: z.boolean({ error: 'say whether it begins or ends' }),
  reason: decisionReason,
});

/**
 * Shows that a person works for a maker of models, or ends that, with a reason that is public: as if they had declared it,
 * but they cannot take it back. Refuses a maker that is not here, oneself, and what is so already.
 */
export const showAffiliation: Command<typeof shownInput, { person: string }> = {
  name: 'show-affiliation',
  input: shownInput,
  permission: 'show affiliation',
  limit,
  async handler({ input: { person: ref, organization, is, reason }, actor, transaction, now }) {
    const found = await findPerson(transaction, ref, actor);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const { id: userId } = found.person;
    if (!can(actor, 'show affiliation', `person:${userId}`)) {
      return { ok: false, refusal: { kind: 'forbidden', action: 'show affiliation' } };
    }
    const known = await transaction.organization.findUnique({ where: { slug: organization }, select: { slug: true } });
    if (!known) return { ok: false, refusal: { kind: 'not-found', what: `the organisation "${organization}"` } };
    const key = { userId_organizationSlug: { userId, organizationSlug: organization } };
    const before = await transaction.affiliation.findUnique({ where: key });
    if (is ? before?.isShown === true : before === null) {
      return { ok: false, refusal: { kind: 'conflict', detail: 'That is known already.' } };
    }
    if (is) {
      const affiliation = { userId, organizationSlug: organization, isShown: true, at: now };
      await transaction.affiliation.upsert({ where: key, create: affiliation, update: { isShown: true, at: now } });
    } else await transaction.affiliation.delete({ where: key });
    const kind = is ? 'affiliation-shown' : 'affiliation-ended';
    await decideOnPerson(transaction, { kind, userId, actor, reason, detail: { organization }, now });
    await queueRecount(transaction, userId);
    return { ok: true, value: { person: ref }, changes: [], tags: [] };
  },
};
