import pg from 'pg';
import { checkDatabase } from '../check-database';
import { environment } from '../environment';
import { COUNT_JOBS, type JobCounts } from '../job-counts';
import type { Finding } from './finding';

/** The oldest PostgreSQL that the migrations are written for, as the server tells its version. */
const OLDEST = 150_000;

/** What finding models by words leans on. */
const EXTENSIONS = ['pg_trgm', 'unaccent'];

/** Whether the database answers, is new enough, has what the site needs, and how its job queue does. */
export async function examineDatabase(): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: environment().databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    return [unreachable(error)];
  }
  try {
    return [
      await examineServer(client),
      await examineExtensions(client),
      await examineMigrations(),
      await examineJobs(client),
    ];
  } finally {
    await client.end();
  }
}

const MENDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Is the server running, and is this its host and port?',
  ENOTFOUND: 'No machine has that name: look at the host in DATABASE_URL.',
  ETIMEDOUT: 'Nothing answers there: look at the host, the port and the firewall.',
  '28P01': 'The password in DATABASE_URL is not that user’s.',
  '28000': 'The server does not let that user in from here: look at its pg_hba.conf.',
  '3D000': 'Make the database: createdb, with the name that DATABASE_URL ends in.',
};

function unreachable(error: unknown): Finding {
  const { code = '', message } = error as { code?: string; message: string };
  return {
    what: 'database',
    isFit: false,
    detail: `cannot be reached: ${message || code}`,
    mend: MENDS[code] ?? 'Look at DATABASE_URL: postgresql://user:password@host:port/database.',
  };
}

async function examineServer(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  );
  const { number = 0, version = '' } = rows[0] ?? {};
  const detail = `PostgreSQL ${version}`;
  if (number >= OLDEST) return { what: 'database', isFit: true, detail };
  return { what: 'database', isFit: false, detail, mend: 'Upgrade the server to PostgreSQL 15 or newer.' };
}

async function examineExtensions(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>('SELECT extname AS name FROM pg_extension');
  const missing = EXTENSIONS.filter((name) => rows.every((row) => row.name !== name));
  if (missing.length === 0) return { what: 'extensions', isFit: true, detail: EXTENSIONS.join(', ') };
  return {
    what: 'extensions',
    isFit: false,
    detail: `missing: ${missing.join(', ')}`,
    mend: `As a superuser of the database: ${missing.map((name) => `CREATE EXTENSION ${name};`).join(' ')}`,
  };
}

async function examineMigrations(): Promise<Finding> {
  const problem = await checkDatabase();
  if (problem === null) return { what: 'migrations', isFit: true, detail: 'all in place' };
  return {
    what: 'migrations',
    isFit: false,
    detail: problem,
    mend: 'npm run up applies them; npm run prisma -- migrate deploy does that alone.',
  };
}

async function examineJobs(client: pg.Client): Promise<Finding> {
  const { rows: there } = await client.query<{ isThere: boolean }>(
    `SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS "isThere"`,
  );
  if (!there[0]?.isThere) {
    return { what: 'jobs', isFit: false, detail: 'the queue has no tables', mend: 'npm run up makes them.' };
  }
  const { rows } = await client.query<JobCounts>(COUNT_JOBS);
  const { waiting = 0, overdue = 0, lost = 0 } = rows[0] ?? {};
  const detail = `${waiting} queued, ${overdue} of them for over an hour, ${lost} given up`;
  if (overdue === 0 && lost === 0) return { what: 'jobs', isFit: true, detail };
  return {
    what: 'jobs',
    isFit: false,
    detail,
    mend:
      overdue > 0
        ? 'Jobs are done by the running site: start it, and read its log.'
        : 'The site’s log says why they failed.',
  };
}
