import type { Sql } from './sql';

/** What is done later, outside of any request: each task with what it needs to be told. */
export interface Tasks {
  /** Tells a person by mail of a decision. */
  'mail-decision': { notificationId: string };
  /** Tells whoever follows a page of a change. */
  'tell-followers': { changeId: string };
  /** Publishes what fell due on a model until an instant (ISO 8601). */
  'publish-due': { modelId: string; at: string };
  /** Passes on to what is built on a model what this model publishes. */
  'pass-on': { modelId: string };
  /**
   * Brings models that name a maker, a family or a licence up to what that says now: a batch in the order of their ids;
   * `queue_registry_followers` in the database queues it.
   */
  'follow-registry': { kind: 'organization' | 'family' | 'licence'; slug: string; after: string | null };
  /** Counts a person's votes anew, wherever they are counted by what the person no longer is. */
  'recount-voter': { personId: string };
  /** Takes the snapshot of the day: everybody's standing and camp. */
  'take-standings': object;
  /** Fetches an address that somebody cites as a source; `queue_address_check` in the database queues it. */
  'check-address': { url: string };
  /** Forgets sign-in links and sessions that have expired. */
  'forget-expired': object;
  /** Writes the dump of the day. */
  'write-dump': object;
}

type OurTasks = Tasks;

declare global {
  namespace GraphileWorker {
    /** By which the library types the payloads. */
    interface Tasks extends OurTasks {}
  }
}

/** When a task is to be done, if not at once; of tasks with one key only the last that was queued is done. */
type JobWishes = { at?: Date; key?: string };

/**
 * Queues a task in the transaction of whatever asks for it: it is done if and only if that commits, by whichever
 * instance is free, and tried again when it fails.
 */
export async function addJob<Task extends keyof Tasks>(
  transaction: Sql,
  task: Task,
  payload: Tasks[Task],
  { at, key }: JobWishes = {},
): Promise<void> {
  await transaction.$executeRaw`
    SELECT queue_job(${task}, ${JSON.stringify(payload)}::json, ${at ?? null}::timestamptz, ${key ?? null}::text)`;
}
