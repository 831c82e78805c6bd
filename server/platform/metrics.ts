import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { database } from './database';
import { COUNT_JOBS, type JobCounts } from './job-counts';
import { log } from './log';

/** What a monitoring server reads: the text, and its media type. */
type Metrics = { text: string; contentType: string };

/**
 * The figures of this process (processor, memory, event loop) and of the site behind it, in Prometheus' text format.
 * While the database cannot be reached, `wm_database_up` is 0 and the figures that come from it are left out.
 */
export async function readMetrics(): Promise<Metrics> {
  const registry = ofProcess();
  const site = await readSite();
  const own = new Registry();
  for (const [name, help, value] of site) new Gauge({ name, help, registers: [own] }).set(value);
  return { text: (await registry.metrics()) + (await own.metrics()), contentType: registry.contentType };
}

type Figure = readonly [name: string, help: string, value: number];

const isUp = (value: 0 | 1): Figure => ['wm_database_up', 'Whether the database answers.', value];

async function readSite(): Promise<Figure[]> {
  try {
    const [jobs = { waiting: 0, overdue: 0, lost: 0 }] = await database().$queryRawUnsafe<JobCounts[]>(COUNT_JOBS);
    const pending = await database().edit.count({ where: { state: 'pending' } });
    return [
      isUp(1),
      ['wm_jobs_waiting', 'Jobs in the queue.', jobs.waiting],
      ['wm_jobs_overdue', 'Jobs that were not begun an hour after their time.', jobs.overdue],
      ['wm_jobs_lost', 'Jobs that were given up after all their tries.', jobs.lost],
      ['wm_edits_pending', 'Edits that await a moderator.', pending],
    ];
  } catch (error) {
    log.error({ err: error }, 'the database cannot be measured');
    return [isUp(0)];
  }
}

// Each bundle of the server evaluates this module anew, and the process is watched once.
const shared = globalThis as typeof globalThis & { weightsAndMeasuresMetrics?: Registry };

function ofProcess(): Registry {
  if (!shared.weightsAndMeasuresMetrics) {
    shared.weightsAndMeasuresMetrics = new Registry();
    collectDefaultMetrics({ register: shared.weightsAndMeasuresMetrics });
  }
  return shared.weightsAndMeasuresMetrics;
}
