import type { EditSummary } from '../../domain/wiki/views';
import type { Queryable } from '../platform/database';
import { EDIT_SELECT, toEditSummaries } from './edit-summaries';

/** As many as anybody looks back on at once. */
const MOST_SHOWN = 100;

/** A person's own edits in every state, newest first. Read fresh: they are for that person alone. */
export async function listOwnEdits(client: Queryable, personId: string): Promise<EditSummary[]> {
  const rows = await client.edit.findMany({
    where: { author: `person:${personId}` },
    select: EDIT_SELECT,
    orderBy: { id: 'desc' },
    take: MOST_SHOWN,
  });
  return toEditSummaries(client, rows);
}
