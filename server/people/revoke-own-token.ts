import { z } from 'zod';
import type { Command } from '../commands/command';
import { personIdOf } from './person-id-of';

const input = z.strictObject({ token: z.uuid('Name the token by its id.') });

/** Revokes one of a person's own tokens: it stops working at once. Refuses one that is not theirs, as not there. */
export const revokeOwnToken: Command<typeof input, null> = {
  name: 'revoke-own-token',
  input,
  permission: 'manage own account',
  limit: { points: 60, seconds: 600 },
  async handler({ input: { token }, actor, transaction }) {
    const { count } = await transaction.apiToken.deleteMany({ where: { id: token, userId: personIdOf(actor) } });
    if (count === 0) return { ok: false, refusal: { kind: 'not-found', what: 'that token; it may be revoked' } };
    return { ok: true, value: null, changes: [], tags: [] };
  },
};
