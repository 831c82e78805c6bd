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
