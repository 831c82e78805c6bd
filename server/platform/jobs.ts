import type { Transaction } from './database';

/** What is done later, outside of any request: each task with what it needs to be told. */
export interface Tasks {
  /** Tells a person by mail of a decision. */
  'mail-decision': { notificationId: string };
}

type OurTasks = Tasks;

declare global {
  namespace GraphileWorker {
    /** By which the library types the payloads. */
    interface Tasks extends OurTasks {}
  }
}

/**
 * Queues a task in the transaction of whatever asks for it: it is done if and only if that commits, by whichever
 * instance is free, and tried again when it fails.
 */
export async function addJob<Task extends keyof Tasks>(
  transaction: Transaction,
  task: Task,
  payload: Tasks[Task],
): Promise<void> {
  await transaction.$executeRaw`SELECT graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json)`;
}
