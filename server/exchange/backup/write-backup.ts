import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { BACKUP_FORMAT, type BackupCounts, ROW_FOOT, ROW_HEAD } from './backup-format';
import { listMigrations, listTables, quoted, type Table } from './database-shape';

/** Rows that are fetched at a time: a backup needs no more memory for a large site than for a small one. */
const BATCH = 1000;

/**
 * Writes everything that the database holds, private tables and queued jobs included, as it stands at one instant, while
 * the site goes on. The file appears when it is whole; it holds addresses and secrets, so only its owner can read it.
 */
export async function writeBackup(databaseUrl: string, file: string, now = new Date()): Promise<BackupCounts> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const unfinished = `${file}.unfinished`;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const counts: BackupCounts = { tables: 0, rows: 0, jobs: 0 };
    const target = createWriteStream(unfinished, { mode: 0o600 });
    await pipeline(Readable.from(lines(client, counts, now)), createGzip(), target);
    await rename(unfinished, file);
    return counts;
  } finally {
    await rm(unfinished, { force: true });
    await client.end();
  }
}

async function* lines(client: pg.Client, counts: BackupCounts, now: Date): AsyncGenerator<string> {
  yield line({ format: BACKUP_FORMAT, at: now.toISOString(), migrations: await listMigrations(client) });
  for (const table of await listTables(client)) {
    counts.tables++;
    yield line({ table: table.name, columns: table.columns });
    for await (const rows of batches(client, table)) {
      counts.rows += rows.length;
      yield rows.map((row) => `${ROW_HEAD}${row}${ROW_FOOT}\n`).join('');
    }
  }
  for (const job of await queuedJobs(client)) {
    counts.jobs++;
    yield line({ job });
  }
  const { rows: sequences } = await client.query<{ sequence: string; value: string }>(`
    SELECT sequencename AS sequence, last_value::text AS value FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`);
  for (const sequence of sequences) yield line(sequence);
  yield line({ end: { tables: counts.tables, rows: counts.rows } });
}

const line = (value: object) => `${JSON.stringify(value)}\n`;

/** A table's rows as JSON, as PostgreSQL writes them. */
async function* batches(client: pg.Client, { name, columns }: Table): AsyncGenerator<string[]> {
  await client.query(`DECLARE backup_rows NO SCROLL CURSOR FOR
    SELECT row_to_json(line)::text AS row FROM (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}) line`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${BATCH} FROM backup_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await client.query('CLOSE backup_rows');
}

async function queuedJobs(client: pg.Client): Promise<object[]> {
  const { rows } = await client.query<object>(`
    SELECT task.identifier AS task, job.payload, job.run_at AS "runAt", job.key, job.max_attempts AS "maxAttempts",
      queue.queue_name AS queue
    FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    LEFT JOIN graphile_worker._private_job_queues queue ON queue.id = job.job_queue_id
    ORDER BY job.id`);
  return rows;
}
