import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addJob } from '../../../server/platform/jobs';
import { log } from '../../../server/platform/log';
import { startWorker, type Worker } from '../../../server/platform/worker';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();
const workers: Worker[] = [];

/** A worker of this test's that does the job as told. */
function work(doJob: (notificationId: string) => Promise<void>): Worker {
  const worker = startWorker(database.url, { 'mail-decision': ({ notificationId }) => doJob(notificationId) });
  workers.push(worker);
  return worker;
}

const queue = (notificationId: string) =>
  database.client.$transaction((transaction) => addJob(transaction, 'mail-decision', { notificationId }));

type Job = { attempts: number; locked: boolean; dueAtSecond: number; error: string | null };

const jobs = () => database.client.$queryRaw<Job[]>`
  SELECT attempts::int, locked_at IS NOT NULL AS locked, last_error AS error,
    extract(epoch FROM run_at)::float AS "dueAtSecond"
  FROM graphile_worker._private_jobs ORDER BY id`;

/** Something to wait for, with its end in one's own hands. */
function held() {
  const gate = new EventEmitter();
  return { until: once(gate, 'open'), release: () => void gate.emit('open') };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await database.client.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

describe('the worker', () => {
  it('does what is queued while it runs, and what was queued before', async () => {
    const done: string[] = [];
    await queue('1');
    work(async (id) => {
      done.push(id);
    });
    await vi.waitFor(() => expect(done).toEqual(['1']), 10_000);
    await queue('2');
    await vi.waitFor(() => expect(done).toEqual(['1', '2']), 10_000);
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), 10_000);
  });

  it('does what was queued under a key while it was taking what stood there', async () => {
    const { client } = database;
    const modelId = randomUUID();
    const byKey = { key: `pass-on ${modelId}` };
    await addJob(client, 'pass-on', { modelId }, byKey);
    let asked: Promise<void> | undefined;
    await client.$transaction(async (taking) => {
      await taking.$executeRaw`
        UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'a worker', attempts = attempts + 1`;
      asked = client.$transaction((transaction) => addJob(transaction, 'pass-on', { modelId }, byKey));
      // Whoever asks has found the job free, and waits for its row.
      await expect
        .poll(async () => {
          const waiting = await client.$queryRaw<unknown[]>`
            SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
          return waiting.length;
        })
        .toBe(1);
    });
    await asked;
    expect(await jobs()).toMatchObject([{ locked: true }, { locked: false, attempts: 0 }]);
  });

  it('tries a failed job again, later each time, and logs each failure', async () => {
    const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    /** The job as each try finds it: between two of them it may be there too shortly to be seen. */
    const tries: Job[] = [];
    await queue('3');
    work(async () => {
      tries.push(...(await jobs()));
      if (tries.length < 3) throw new Error(`the mail server is away (${tries.length})`);
    });
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), 40_000);
    expect(tries).toMatchObject([
      { attempts: 1, error: null },
      { attempts: 2, error: 'the mail server is away (1)' },
      { attempts: 3, error: 'the mail server is away (2)' },
    ]);
    const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = tries.map(({ dueAtSecond }) => dueAtSecond);
    expect(second - first).toBeGreaterThan(2.7);
    expect(third - second).toBeGreaterThan(7.3);
    const told = logged.mock.calls.map((call) => String(call[1]));
    expect(told.filter((line) => line.includes('the mail server is away'))).toHaveLength(2);
  }, 60_000);

  it('shares the queue with other instances: each job is done by one of them', async () => {
    const done: string[] = [];
    const doIt = async (id: string) => {
      done.push(id);
    };
    work(doIt);
    work(doIt);
    const ids = Array.from({ length: 40 }, (_, index) => `many-${index}`);
    await database.client.$transaction(async (transaction) => {
      for (const notificationId of ids) await addJob(transaction, 'mail-decision', { notificationId });
    });
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), 20_000);
    expect(done.toSorted()).toEqual(ids.toSorted());
  });

  it('finishes the jobs at work before it stops, and takes no further one', async () => {
    const end = held();
    const begun: string[] = [];
    const done: string[] = [];
    const worker = work(async (id) => {
      begun.push(id);
      await end.until;
      done.push(id);
    });
    await queue('4');
    await queue('5');
    // As many as it does at a time: else it may just be looking for another one when it is told to stop.
    await vi.waitFor(() => expect(begun.toSorted()).toEqual(['4', '5']), 10_000);
    const stopped = worker.stop();
    await queue('6');
    end.release();
    await stopped;
    expect(done.toSorted()).toEqual(['4', '5']);
    expect(await jobs()).toMatchObject([{ attempts: 0, locked: false }]);
  });

  it('gives back a job that does not end in time, for another try', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const begun = held();
    const end = held();
    const worker = work(async () => {
      begun.release();
      await end.until;
    });
    await queue('7');
    await begun.until;
    await worker.stop();
    expect(await jobs()).toMatchObject([{ attempts: 1, locked: false }]);
    end.release();
  });

  it('comes back after its connections were cut', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const done: string[] = [];
    work(async (id) => {
      done.push(id);
    });
    await queue('8');
    await vi.waitFor(() => expect(done).toEqual(['8']), 10_000);
    await database.client.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await vi.waitFor(async () => queue('9'), 10_000);
    await vi.waitFor(() => expect(done).toEqual(['8', '9']), 20_000);
  });

  it('waits for a database that is not there yet, and can be stopped meanwhile', async () => {
    const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const worker = startWorker(`${database.url}_missing`, { 'mail-decision': async () => undefined });
    await vi.waitFor(() => expect(logged).toHaveBeenCalled(), 10_000);
    await worker.stop();
  });
});
