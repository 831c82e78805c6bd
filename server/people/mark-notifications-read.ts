import { z } from 'zod';
import type { Command } from '../commands/command';
import { personIdOf } from './person-id-of';

const input = z.strictObject({
  /** The newest one that was shown: what came since has not been seen. */
  upTo: z.string().regex(/^\d{1,18}$/, 'Name the newest notification that you have seen.'),
});

/** Marks a person's own notifications as read, up to the newest one that they have seen. */
export const markNotificationsRead: Command<typeof input, { marked: number }> = {
  name: 'mark-notifications-read',
  input,
  permission: 'manage own account',
  limit: { points: 120, seconds: 600 },
  async handler({ input: { upTo }, actor, transaction, now }) {
    const { count } = await transaction.notification.updateMany({
      where: { userId: personIdOf(actor), id: { lte: BigInt(upTo) }, readAt: null },
      data: { readAt: now },
    });
    return { ok: true, value: { marked: count }, changes: [], tags: [] };
  },
};
