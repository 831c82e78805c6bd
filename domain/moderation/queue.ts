import type { EditSummary } from '../wiki/views';
import type { QueuedSource } from './queued-source';

/** Something that awaits a moderator's decision; `since` is ISO 8601. */
export type QueueItem =
  | { kind: 'edit'; since: string; edit: EditSummary }
  | { kind: 'source'; since: string; source: QueuedSource };

/** What awaits a decision, oldest first. */
export type Queue = {
  items: readonly QueueItem[];
  /** How much there is in all, also what is not among the items. */
  total: { edits: number; sources: number };
  /** Since when the oldest waits (ISO 8601); null where nothing does. */
  oldest: string | null;
};

/** Where a moderator looks at something in the queue. */
export function queuePath(item: QueueItem): string {
  return item.kind === 'edit' ? `/moderation/edits/${item.edit.id}` : `/moderation/sources/${item.source.source.id}`;
}

/** Where the desk opens: at the oldest edit, or the oldest source where no edit waits; null where nothing does. */
export function firstOf({ items }: Queue): QueueItem | null {
  return items.find(({ kind }) => kind === 'edit') ?? items[0] ?? null;
}
