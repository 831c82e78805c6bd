import { type Actor, actorId, can } from '../../domain/people/permissions';
import type { EditState, EditSummary } from '../../domain/wiki/views';
import type { Queryable } from '../platform/database';
import { EDIT_SELECT, toEditSummaries } from './edit-summaries';

/** Which edits, after which, and how many. */
type Question = { state: EditState | null; after: bigint | null; limit: number };

/** Edits that a viewer may see, oldest first: moderators see all, everybody else their own. `total` counts all of them. */
export async function listEdits(
  client: Queryable,
  viewer: Actor,
  { state, after, limit }: Question,
): Promise<{ edits: EditSummary[]; total: number }> {
  const where = {
    ...(can(viewer, 'decide edit') ? {} : { author: actorId(viewer) }),
    ...(state === null ? {} : { state }),
  };
  const rows = await client.edit.findMany({
    where: after === null ? where : { ...where, id: { gt: after } },
    select: EDIT_SELECT,
    orderBy: { id: 'asc' },
    take: limit,
  });
  return { edits: await toEditSummaries(client, rows), total: await client.edit.count({ where }) };
}
