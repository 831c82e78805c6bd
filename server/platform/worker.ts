import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type LogLevel, type Runner, type RunnerOptions, run } from 'graphile-worker';
import type { Tasks } from './jobs';
import { log } from './log';

/** What does each task. It throws where it failed: then it is tried again. */
export type TaskList = { [Task in keyof Tasks]: (payload: Tasks[Task]) => Promise<void> };

export type Worker = {
  /** Takes no further jobs, and answers once those at work are done or given back. */
  stop: () => Promise<void>;
};

/** Few: jobs wait for others (a mail server), and pages share the database with them. */
const CONCURRENT_JOBS = 2;

/** How long a job at work has when the process is to stop, before it is given back to be tried again. */
const PATIENCE_MS = 4000;

/** How long after the worker was thrown out (the database went away) it starts anew. */
const RESTART_AFTER_MS = 2000;

/**
 * Does the jobs that are queued in the database, in this process, until it is stopped. Several processes may do so: each
 * job is taken by one of them. A job that fails is tried again, later each time (after seconds at first, after six hours
 * at last, 25 times in all), and each failure is logged. `crontab` names the tasks that are due by the clock, in UTC.
 */
export function startWorker(connectionString: string, tasks: Partial<TaskList>, crontab = ''): Worker {
  const stopping = new AbortController();
  const ended = keepRunning({ connectionString, taskList: untilAborted(tasks), crontab }, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

async function keepRunning(
  options: Pick<RunnerOptions, 'connectionString' | 'taskList' | 'crontab'>,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      const runner = await run({
        ...options,
        concurrency: CONCURRENT_JOBS,
        maxPoolSize: CONCURRENT_JOBS + 2,
        gracefulShutdownAbortTimeout: PATIENCE_MS,
        // Whoever starts us says when to stop: the library would end the process.
        noHandleSignals: true,
        logger: LOGGER,
        // As a batch of what has come up by now. Its writing is waited for at the end; of single ones it is not.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      });
      await untilEnded(runner, stopping);
    } catch (error) {
      log.error({ err: error }, 'the worker was thrown out; it starts anew');
    }
    if (!stopping.aborted) await restartTime(stopping);
  }
}

async function untilEnded(runner: Runner, stopping: AbortSignal): Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped = runner.stop();
  };
  stopping.addEventListener('abort', stop);
  if (stopping.aborted) stop();
  try {
    await runner.promise;
    await stopped;
  } finally {
    stopping.removeEventListener('abort', stop);
  }
}

async function restartTime(stopping: AbortSignal): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    stopping.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([delay(RESTART_AFTER_MS), asked]);
}

/**
 * As the library wants the tasks. A job that outlasts our patience fails, so that its lock is given back, whatever its
 * work still does.
 */
function untilAborted(tasks: Partial<TaskList>) {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, work]) => [name, within(work as (payload: unknown) => Promise<void>)]),
  );
}

function within<Payload>(work: (payload: Payload) => Promise<void>) {
  return (payload: Payload, { abortPromise }: { abortPromise: Promise<void> }) =>
    Promise.race([work(payload), abortPromise]);
}

const LEVELS: Readonly<Record<`${LogLevel}`, 'error' | 'warn' | 'debug'>> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'debug',
};

/** What the library says, in the operator's log. */
const LOGGER = new Logger((scope) => (level, message) => log[LEVELS[level]]({ ...scope }, message));
