import type { Queue, QueuedFreeze, QueueItem } from '../../domain/moderation/queue';
import { type Actor, can } from '../../domain/people/permissions';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { PublicationState } from '../../domain/ratings/publication/v1/state';
import type { Queryable } from '../platform/database';
import { EDIT_SELECT, toEditSummaries } from '../wiki/edit-summaries';
import { countSourceQueue, listSourceQueue } from './list-source-queue';

/** As many as one can look at in a sitting; the rest come up as these are decided. */
const MOST_SHOWN = 50;

/**
 * What awaits a decision, oldest first: edits for whoever may decide on them, and sources. Of edits one's own are among
 * them, too: one sees where they stand, and somebody else decides. Read fresh: two moderators work from it at once.
 */
export async function listQueue(client: Queryable, viewer: Actor): Promise<Queue> {
  const mayDecide = can(viewer, 'decide edit');
  const [edits, sources] = [mayDecide ? await listPendingEdits(client) : [], await listSourceQueue(client)];
  const freezes = await listFreezes(client);
  const items: QueueItem[] = [
    ...edits,
    ...freezes.map((freeze) => ({ kind: 'freeze', since: freeze.since, freeze }) as const),
    ...sources.map((source) => ({ kind: 'source', since: source.at, source }) as const),
  ].toSorted((a, b) => a.since.localeCompare(b.since));
  return {
    items,
    total: {
      edits: mayDecide ? await client.edit.count({ where: { state: 'pending' } }) : 0,
      sources: await countSourceQueue(client),
      freezes: freezes.length,
    },
    oldest: items[0]?.since ?? null,
  };
}

/** Ratings that a surge of new votes has frozen, the oldest freeze first. Few: none lasts longer than a week. */
export async function listFreezes(client: Queryable): Promise<QueuedFreeze[]> {
  const rows = await client.rating.findMany({
    where: { frozenUntil: { not: null } },
    select: { criterion: true, publication: true, model: { select: { slug: true, name: true } } },
    orderBy: [{ frozenUntil: 'asc' }, { modelId: 'asc' }],
  });
  return rows.flatMap(({ model, criterion, publication }) => {
    const { freeze } = publication as unknown as PublicationState;
    if (freeze === null) return [];
    const [since, until] = [new Date(freeze.since).toISOString(), new Date(freeze.until).toISOString()];
    return [{ model, criterion: criterion as CriterionId, since, until }];
  });
}

/** An edit waits since it was proposed, one that was rejected since it was amended. */
async function listPendingEdits(client: Queryable): Promise<QueueItem[]> {
  const waiting = await client.$queryRaw<Array<{ id: bigint; since: Date }>>`
    SELECT e.id, coalesce(min(v.at) FILTER (WHERE decided.at IS NULL OR v.at > decided.at), max(v.at)) AS since
    FROM "Edit" e JOIN "EditVersion" v ON v."editId" = e.id
    LEFT JOIN LATERAL (SELECT max(d.at) AS at FROM "Decision" d WHERE d."editId" = e.id) decided ON true
    WHERE e.state = 'pending'
    GROUP BY e.id ORDER BY since, e.id LIMIT ${MOST_SHOWN}`;
  const since = new Map(waiting.map((row) => [row.id.toString(), row.since.toISOString()]));
  const rows = await client.edit.findMany({ where: { id: { in: waiting.map(({ id }) => id) } }, select: EDIT_SELECT });
  const edits = await toEditSummaries(client, rows);
  return edits.map((edit) => ({ kind: 'edit', since: since.get(edit.id) ?? edit.at, edit }));
}
