import { z } from 'zod';
import type { Command } from '../commands/command';
import { personIdOf } from './person-id-of';

const one = z.strictObject({ session: z.uuid('Name the session by its id.') });
const limit = { points: 60, seconds: 600 };

/** Signs one of a person's own browsers out. Refuses a session that is not theirs, as one that is not there. */
export const endOwnSession: Command<typeof one, null> = {
  name: 'end-own-session',
  input: one,
  permission: 'manage own account',
  limit,
  async handler({ input: { session }, actor, transaction }) {
    const { count } = await transaction.session.deleteMany({ where: { id: session, userId: personIdOf(actor) } });
    if (count === 0) return { ok: false, refusal: { kind: 'not-found', what: 'that session; it may have ended' } };
    return { ok: true, value: null, changes: [], tags: [] };
  },
};

const none = z.strictObject({});

/** Signs a person out everywhere, the browser that asks for it included. Tokens of the API stay: each is revoked alone. */
export const endOwnSessions: Command<typeof none, { ended: number }> = {
  name: 'end-own-sessions',
  input: none,
  permission: 'manage own account',
  limit,
  async handler({ actor, transaction }) {
    const { count } = await transaction.session.deleteMany({ where: { userId: personIdOf(actor) } });
    return { ok: true, value: { ended: count }, changes: [], tags: [] };
  },
};
