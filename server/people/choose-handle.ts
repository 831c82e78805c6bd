import { z } from 'zod';
import { handleSchema } from '../../domain/people/handle';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { isTaken } from './is-taken';
import { personIdOf } from './person-id-of';

const input = z.strictObject({ handle: handleSchema });

/**
 * Gives a person the handle they chose. Refuses one that somebody has, and a second one: links and mentions name people
 * by it.
 */
export const chooseHandle: Command<typeof input, string> = {
  name: 'choose-handle',
  input,
  permission: 'choose handle',
  limit: { points: 30, seconds: 600 },
  async handler({ input: { handle }, actor, transaction }) {
    try {
      const { count } = await transaction.user.updateMany({
        where: { id: personIdOf(actor), handle: null },
        data: { handle },
      });
      if (count === 0)
        return { ok: false, refusal: { kind: 'conflict', detail: 'You have chosen your handle already.' } };
    } catch (error) {
      if (!isTaken(error)) throw error;
      const errors = [{ path: 'handle', message: 'Somebody has that handle already. Choose another.' }];
      return { ok: false, refusal: { kind: 'invalid', errors } };
    }
    return { ok: true, value: handle, changes: [], tags: [tags.foundingRaters()] };
  },
};
