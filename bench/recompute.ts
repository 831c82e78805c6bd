import { fork } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { CRITERION_IDS } from '../domain/ratings/criteria';
import { connect } from '../server/platform/database';
import { recompute } from '../server/ratings/recompute';
import { atLeast, atMost, type BenchPart } from './part';
import { withBenchDatabase } from './support/bench-database';
import type { MeasuredRecompute } from './support/measured-recompute';
import { prepareVotingSite } from './support/voting-site';

const PEOPLE = 2000;
/** Enough that what a process costs before its first entry does not show. */
const EVENTS = 2_000_000;

/**
 * How fast every projection is rebuilt from the log, and in how much memory. What a core does in a second is told by the
 * processor time of all threads of the process; by the clock it also waits for the database, which needs as much of a core again.
 */
export const recomputeBench: BenchPart = {
  name: 'recompute',
  summary: `rebuilding every tally, outcome and label from ${EVENTS} votes and changes of votes`,
  async run(tell) {
    return withBenchDatabase(async (url) => {
      const client = connect(url);
      await prepareVotingSite(client, PEOPLE);
      tell('writing the log');
      await writeLog(url);
      await client.$disconnect();
      // Once to bring the projections up to the log that was written past them; the second run is measured.
      await recompute(url, { isCheck: false });
      await vacuum(url);
      const { entries, differences, seconds, processorSeconds, peakMemory } = await measure(url);
      if (differences > 0) throw new Error(`${differences} figures differ after a recompute.`);
      return [
        { what: 'log entries', value: entries, unit: 'entries' },
        {
          what: 'recompute --check, on one core',
          value: entries / processorSeconds,
          unit: 'entries/s',
          reach: atLeast(150_000),
        },
        { what: 'recompute --check, by the clock', value: entries / seconds, unit: 'entries/s' },
        { what: 'peak memory', value: peakMemory, unit: 'MiB', reach: atMost(512) },
      ];
    });
  },
};

/** Established people who vote and change their minds all over the models. */
async function writeLog(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `INSERT INTO "VoteEvent" (at, "modelId", criterion, voter, answer, "evidenceIds", standing, camp, bloc, "evidenceChanges")
     SELECT now(), m.ids[1 + i % array_length(m.ids, 1)], c.ids[1 + (i / 7) % array_length(c.ids, 1)],
       'person:' || p.ids[1 + (i * 31) % array_length(p.ids, 1)],
       (ARRAY['closed', 'limited', 'mostly', 'open', 'unknown'])[1 + (i * 13 + i / 1000) % 5], '{}', 'established',
       'neutral', 'person:' || p.ids[1 + (i * 31) % array_length(p.ids, 1)], 0
     FROM generate_series(1, $1::int) i, (SELECT array_agg(id ORDER BY id) ids FROM "Model") m,
       (SELECT $2::text[] ids) c, (SELECT array_agg(id ORDER BY id) ids FROM "User") p`,
    [EVENTS, CRITERION_IDS],
  );
  await client.query('ANALYZE');
  await client.end();
}

/** So that the database does not set about it by itself while it is measured. */
async function vacuum(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** In a process of its own, as the operator's is: this one still holds what the first run wrote. */
async function measure(url: string): Promise<MeasuredRecompute> {
  const child = fork(new URL('./support/measured-recompute.ts', import.meta.url), [url]);
  const told = once(child, 'message');
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`The recompute ended with status ${status}.`);
  const [measured] = (await told) as [MeasuredRecompute];
  return measured;
}
