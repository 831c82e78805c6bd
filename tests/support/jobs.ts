import type { PrismaClient } from '../../server/generated/prisma/client';
import type { Tasks } from '../../server/platform/jobs';

/** What the queued jobs of a task are told, oldest first; nobody works on them in a test unless it starts a worker. */
export async function queuedJobs<Task extends keyof Tasks>(client: PrismaClient, task: Task): Promise<Tasks[Task][]> {
  const rows = await client.$queryRaw<Array<{ payload: Tasks[Task] }>>`
    SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = ${task} ORDER BY j.id`;
  return rows.map(({ payload }) => payload);
}
