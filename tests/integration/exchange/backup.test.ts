import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTables, quoted } from '../../../server/exchange/backup/database-shape';
import { RestoreRefusal, restoreBackup } from '../../../server/exchange/backup/restore-backup';
import { writeBackup } from '../../../server/exchange/backup/write-backup';
import { addJob } from '../../../server/platform/jobs';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { ratingsOver } from '../../support/ratings';

const database = useFreshDatabase();
const empty = useFreshDatabase();

let folder = '';
const fileAt = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wm-backup-'));
  await loadFiles(database.client, await catalogueOf('olmo-2', 'llama-3-1'));
  const { agree } = ratingsOver(database);
  await agree({ model: 'olmo-2', criterion: 'weights' }, 'mostly');
  const person = await createPerson(database.client, { role: 'admin' });
  await database.client.session.create({
    data: { sessionToken: randomUUID(), userId: person.id, expires: new Date('2100-01-01') },
  });
  const inAYear = new Date('2100-01-01T00:00:00.123Z');
  await addJob(database.client, 'recount-voter', { personId: person.id }, { at: inAYear, key: 'one' });
});

afterAll(() => rm(folder, { recursive: true }));

/** All that a database holds, as text: rows by table, jobs, and where its sequences go on. */
async function contents(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found: Record<string, unknown> = {};
    for (const { name, columns } of await listTables(client)) {
      const { rows } = await client.query<{ line: string }>(
        `SELECT row_to_json(t)::text AS line FROM (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}) t`,
      );
      found[name] = rows.map(({ line }) => line).toSorted();
    }
    const jobs = await client.query(`SELECT identifier, payload, run_at, key, max_attempts
      FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id`);
    const sequences = await client.query(`SELECT sequencename, last_value::text FROM pg_sequences
      WHERE schemaname = 'public' ORDER BY sequencename`);
    const guards = await client.query(`SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace UNION ALL
      SELECT tgname, tgrelid::regclass::text || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`);
    return { ...found, jobs: jobs.rows, sequences: sequences.rows, guards: guards.rows };
  } finally {
    await client.end();
  }
}

describe('a backup', () => {
  it('restored into an empty database gives the same site, to the last row, job and number', async () => {
    const file = fileAt('whole.gz');
    const written = await writeBackup(database.url, file);
    expect(written).toMatchObject({ jobs: expect.any(Number) });
    expect(written.rows).toBeGreaterThan(100);
    expect((await stat(file)).mode & 0o777, 'it holds addresses and tokens').toBe(0o600);

    expect(await restoreBackup(empty.url, file)).toEqual(written);
    const there = await contents(database.url);
    expect(there.Session, 'private tables too').toHaveLength(1);
    expect(await contents(empty.url)).toEqual(there);
    expect(await ratingsOver(empty).differences()).toEqual([]);
  });

  it('goes into an empty database only, and leaves another as it was', async () => {
    const file = fileAt('again.gz');
    await writeBackup(database.url, file);
    const before = await contents(database.url);
    await expect(restoreBackup(database.url, file)).rejects.toThrow(/is not empty/);
    expect(await contents(database.url)).toEqual(before);
  });
});

describe('a file that cannot be restored', () => {
  const spare = useFreshDatabase();

  it.each([
    ['is cut off', (lines: string[]) => lines.slice(0, -1), 'is not whole'],
    ['has lost a row', (lines: string[]) => lines.toSpliced(3, 1), 'is not whole'],
    ['is of a newer version', withMigrations((names) => [...names, '29990101_later']), 'newer version'],
    ['is of an older version', withMigrations((names) => names.slice(1)), 'older version'],
    ['is something else', () => ['{"format":"other"}'], 'no backup of the format'],
    ['is no JSON', () => ['hello'], 'no backup of this site'],
  ])('because it %s is refused, and nothing is left of it', async (_, spoil, said) => {
    const file = fileAt('spoilt.gz');
    await writeBackup(database.url, file);
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    await writeFile(file, gzipSync(spoil(lines).join('\n')));
    const before = await contents(spare.url);
    const refused = restoreBackup(spare.url, file);
    await expect(refused).rejects.toThrow(said);
    await expect(refused).rejects.toBeInstanceOf(RestoreRefusal);
    expect(await contents(spare.url)).toEqual(before);
  });

  it('because it is no gzip, or is not there, is refused too', async () => {
    const file = fileAt('plain.gz');
    await writeFile(file, 'hello');
    for (const unreadable of [file, fileAt('none.gz')]) {
      const refused = restoreBackup(spare.url, unreadable);
      await expect(refused).rejects.toThrow(/cannot be read as a backup/);
      await expect(refused).rejects.toBeInstanceOf(RestoreRefusal);
    }
  });
});

function withMigrations(change: (names: string[]) => string[]) {
  return ([head = '', ...lines]: string[]) => {
    const parsed: { migrations: string[] } = JSON.parse(head);
    return [JSON.stringify({ ...parsed, migrations: change(parsed.migrations) }), ...lines];
  };
}
