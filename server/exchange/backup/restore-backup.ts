import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { BACKUP_FORMAT, type BackupCounts, headSchema, markSchema, ROW_FOOT, ROW_HEAD } from './backup-format';
import { listMigrations, listTables, quoted, type Table } from './database-shape';

const BATCH = 1000;

/** Why a backup is not restored, and what to do about it. Nothing has been changed then. */
export class RestoreRefusal extends Error {}

/**
 * Fills an empty database of this version of the site from a backup, in one transaction: all of it, or nothing. Refuses
 * a database that holds anything, a file of another version, and one that is not whole.
 */
export async function restoreBackup(databaseUrl: string, file: string): Promise<BackupCounts> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const tables = await listTables(client);
    await refuseUnlessEmpty(client, tables);
    // Rows come table by table: what refers to later ones is checked when all are there. What follows rows by a trigger
    // is in the backup itself.
    const constraints = await dropForeignKeys(client);
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
    const counts = await load(client, tables, file);
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of constraints) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    }
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return counts;
  } finally {
    // What was not committed is undone by this.
    await client.end();
  }
}

async function refuseUnlessEmpty(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rowCount) {
      throw new RestoreRefusal(
        `The database is not empty: ${name} has rows. Restore into an empty one: name it in DATABASE_URL, or move .data/ away.`,
      );
    }
  }
}

type Constraint = { table: string; name: string; definition: string };

async function dropForeignKeys(client: pg.Client): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(`
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  return rows;
}

async function load(client: pg.Client, tables: readonly Table[], file: string): Promise<BackupCounts> {
  const known = new Set(tables.map(({ name }) => name));
  const counts: BackupCounts = { tables: 0, rows: 0, jobs: 0 };
  let current: Table | undefined;
  let waiting: string[] = [];
  const sequences: Array<{ sequence: string; value: string }> = [];
  let isWhole = false;
  const flush = async () => {
    if (current && waiting.length > 0) await insert(client, current, waiting);
    waiting = [];
  };
  let isHead = true;
  for await (const line of linesOf(file)) {
    if (isHead) {
      await refuseUnlessReadable(client, line);
      isHead = false;
    } else if (line.startsWith(ROW_HEAD)) {
      counts.rows++;
      if (waiting.push(line.slice(ROW_HEAD.length, -ROW_FOOT.length)) >= BATCH) await flush();
    } else {
      await flush();
      const mark = markSchema.parse(JSON.parse(line));
      if ('table' in mark) {
        if (!known.has(mark.table)) throw new RestoreRefusal(`This version of the site has no table ${mark.table}.`);
        counts.tables++;
        current = { name: mark.table, columns: mark.columns };
      } else if ('job' in mark) {
        counts.jobs++;
        await queue(client, mark.job);
      } else if ('sequence' in mark) {
        sequences.push(mark);
      } else isWhole = mark.end.rows === counts.rows && mark.end.tables === counts.tables;
    }
  }
  if (!isWhole) throw new RestoreRefusal(`${file} is not whole: its end is missing. Take another backup.`);
  // At the very end: no rollback takes a sequence back.
  for (const { sequence, value } of sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint)', [quoted(sequence), value]);
  }
  return counts;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  // Hands on why the file cannot be read, which a pipe alone would keep for itself.
  const unzipped = pipeline(createReadStream(file), createGunzip(), () => undefined);
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new RestoreRefusal(`${file} cannot be read as a backup: ${(error as Error).message}.`, { cause: error });
  }
}

async function refuseUnlessReadable(client: pg.Client, line: string): Promise<void> {
  let head: unknown;
  try {
    head = JSON.parse(line);
  } catch (error) {
    throw new RestoreRefusal('This file is no backup of this site.', { cause: error });
  }
  const parsed = headSchema.safeParse(head);
  if (!parsed.success) throw new RestoreRefusal(`This file is no backup of the format ${BACKUP_FORMAT}.`);
  const here = await listMigrations(client);
  const strange = parsed.data.migrations.filter((name) => !here.includes(name));
  const missing = here.filter((name) => !parsed.data.migrations.includes(name));
  if (strange.length === 0 && missing.length === 0) return;
  throw new RestoreRefusal(
    strange.length > 0
      ? `The backup is of a newer version of the site (${strange.join(', ')}). Restore it with that version.`
      : `The backup is of an older version of the site (without ${missing.join(', ')}). Restore it with that version, and upgrade then.`,
  );
}

/** By column names: the order of columns may differ between databases that were upgraded and new ones. */
async function insert(client: pg.Client, { name, columns }: Table, rows: readonly string[]): Promise<void> {
  const names = columns.map(quoted).join(', ');
  await client.query(
    `INSERT INTO ${quoted(name)} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${quoted(name)}, $1)`,
    [`[${rows.join(',')}]`],
  );
}

async function queue(
  client: pg.Client,
  job: { task: string; payload: unknown; runAt: string; key: string | null; maxAttempts: number; queue: string | null },
): Promise<void> {
  await client.query(
    `SELECT graphile_worker.add_job($1, $2::json, run_at := $3::timestamptz, job_key := $4::text, max_attempts := $5::int,
       queue_name := $6::text)`,
    [job.task, JSON.stringify(job.payload), job.runAt, job.key, job.maxAttempts, job.queue],
  );
}
