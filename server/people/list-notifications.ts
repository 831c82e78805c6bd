import type { Notification } from '../../domain/people/views';
import { asLogged, decisionColumns } from '../moderation/logged-decisions';
import type { Queryable } from '../platform/database';

/** How many notifications a page lists. */
export const NOTIFICATIONS_PER_PAGE = 30;

/** What a person was told, newest first, a page at a time. Read fresh: it is for that person alone. */
export async function listNotifications(
  client: Queryable,
  personId: string,
  page: number,
): Promise<{ notifications: Notification[]; total: number; newest: string | null }> {
  const where = { userId: personId };
  const rows = await client.notification.findMany({
    where,
    select: { id: true, at: true, readAt: true, decision: { select: decisionColumns } },
    orderBy: { id: 'desc' },
    skip: (page - 1) * NOTIFICATIONS_PER_PAGE,
    take: NOTIFICATIONS_PER_PAGE,
  });
  const decisions = await asLogged(
    client,
    rows.map(({ decision }) => decision),
  );
  const newest = await client.notification.findFirst({ where, select: { id: true }, orderBy: { id: 'desc' } });
  return {
    notifications: rows.flatMap(({ id, at, readAt }, index) => {
      const decision = decisions[index];
      return decision ? [{ id: id.toString(), at: at.toISOString(), isRead: readAt !== null, decision }] : [];
    }),
    total: await client.notification.count({ where }),
    newest: newest?.id.toString() ?? null,
  };
}

/** How many of them they have not marked as read. */
export function countUnread(client: Queryable, personId: string): Promise<number> {
  return client.notification.count({ where: { userId: personId, readAt: null } });
}
