import { changeText } from '../../domain/models/change-text';
import type { ChangeView } from '../../domain/models/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** The latest changes to models' labels and pages, newest first. */
export const listLatestChanges = cached(
  'latest-changes',
  () => [tags.models()],
  () => readLatestChanges(database(), 8),
);

/** The uncached query behind `listLatestChanges`. */
export async function readLatestChanges(client: Queryable, limit: number): Promise<ChangeView[]> {
  const rows = await client.change.findMany({
    where: { kind: { in: ['label-changed', 'page-edited'] } },
    select: { id: true, at: true, kind: true, detail: true, model: { select: { slug: true, name: true } } },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map(({ id, at, kind, detail, model }) => ({
    id: id.toString(),
    at: at.toISOString(),
    kind,
    text: changeText(kind, detail as Record<string, unknown>),
    model,
  }));
}
