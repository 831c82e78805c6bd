import { changePath } from '../../domain/models/change-path';
import { changeText } from '../../domain/models/change-text';
import type { Named } from '../../domain/models/views';
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
    select: {
      id: true,
      at: true,
      readAt: true,
      decision: { select: decisionColumns },
      change: { select: { kind: true, detail: true, model: { select: { slug: true, name: true } } } },
    },
    orderBy: { id: 'desc' },
    skip: (page - 1) * NOTIFICATIONS_PER_PAGE,
    take: NOTIFICATIONS_PER_PAGE,
  });
  const decisions = await asLogged(
    client,
    rows.flatMap(({ decision }) => decision ?? []),
  );
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const newest = await client.notification.findFirst({ where, select: { id: true }, orderBy: { id: 'desc' } });
  return {
    notifications: rows.flatMap(({ id, at, readAt, decision, change }): Notification[] => {
      const told = { id: id.toString(), at: at.toISOString(), isRead: readAt !== null };
      const logged = decision && byId.get(decision.id.toString());
      if (logged) return [{ ...told, kind: 'decision', decision: logged }];
      return change ? [{ ...told, kind: 'change', ...tellChange(change) }] : [];
    }),
    total: await client.notification.count({ where }),
    newest: newest?.id.toString() ?? null,
  };
}

function tellChange({ kind, detail, model }: { kind: string; detail: unknown; model: Named | null }) {
  const facts = detail as Record<string, unknown>;
  const text = changeText(kind, facts);
  return { sentence: model ? `${model.name}: ${text}` : text, path: changePath(kind, facts, model?.slug ?? null) };
}

/** How many of them they have not marked as read. */
export function countUnread(client: Queryable, personId: string): Promise<number> {
  return client.notification.count({ where: { userId: personId, readAt: null } });
}
