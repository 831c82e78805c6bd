import type { Named } from '../models/views';
import type { CriterionId } from '../ratings/criteria';
import type { EditSummary } from '../wiki/views';
import type { QueuedSource } from './queued-source';

/** Something that awaits a moderator's decision; `since` is ISO 8601. */
export type QueueItem =
  | { kind: 'edit'; since: string; edit: EditSummary }
  | { kind: 'source'; since: string; source: QueuedSource }
  | { kind: 'freeze'; since: string; freeze: QueuedFreeze };

/** A rating on which a surge of new votes keeps what is published as it was, until then (ISO 8601) or until released. */
export type QueuedFreeze = { model: Named; criterion: CriterionId; since: string; until: string };

/** What awaits a decision, oldest first. */
export type Queue = {
  items: readonly QueueItem[];
  /** How much there is in all, also what is not among the items. */
  total: { edits: number; sources: number; freezes: number };
  /** Since when the oldest waits (ISO 8601); null where nothing does. */
  oldest: string | null;
};

/** Where a moderator looks at something in the queue; at a freeze on the page of its rating. */
export function queuePath(item: QueueItem): string {
  switch (item.kind) {
    case 'edit':
      return `/moderation/edits/${item.edit.id}`;
    case 'source':
      return `/moderation/sources/${item.source.source.id}`;
    case 'freeze':
      return `/models/${item.freeze.model.slug}/criteria/${item.freeze.criterion}`;
    default:
      return item satisfies never;
  }
}

/** Where the desk opens: at the oldest edit, or the oldest of the rest where no edit waits; null where nothing does. */
export function firstOf({ items }: Queue): QueueItem | null {
  return items.find(({ kind }) => kind === 'edit') ?? items[0] ?? null;
}
