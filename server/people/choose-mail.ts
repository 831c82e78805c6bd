import { z } from 'zod';
import type { Command } from '../commands/command';
import { personIdOf } from './person-id-of';

const input = z.strictObject({ wantsMail: z.boolean({ error: 'Say whether you want mail.' }) });

/** Switches the mail about decisions on or off. What is decided is told on the site either way. */
export const chooseMail: Command<typeof input, { wantsMail: boolean }> = {
  name: 'choose-mail',
  input,
  permission: 'manage own account',
  limit: { points: 60, seconds: 600 },
  async handler({ input: { wantsMail }, actor, transaction }) {
    await transaction.user.update({ where: { id: personIdOf(actor) }, data: { wantsMail } });
    return { ok: true, value: { wantsMail }, changes: [], tags: [] };
  },
};
