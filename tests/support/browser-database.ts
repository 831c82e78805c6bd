import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { waitUntil } from '../../scripts/lib/processes.mjs';
import { runNode } from './browser-process';
import { adminUrl, databaseUrl } from './database-url';

/** A migrated database that holds the whole catalogue. Every site of the tests gets a copy of it. */
export async function createTemplate(): Promise<string> {
  const name = await create();
  try {
    const environment = { DATABASE_URL: databaseUrl(name) };
    await runNode(['scripts/migrate.mjs'], environment);
    await runWm(databaseUrl(name), ['import', 'catalogue', 'prisma/catalogue', '--apply']);
    return name;
  } catch (error) {
    await dropDatabase(name);
    throw error;
  }
}

export function copyDatabase(template: string): Promise<string> {
  return create(` TEMPLATE ${template}`);
}

/** Removes a database, and throws out whoever is connected to it. */
export function dropDatabase(name: string): Promise<void> {
  return asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** Asks a database one thing. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A table that nobody else can read until it is released. */
export type Hold = { untilSomeoneWaits: () => Promise<void>; release: () => Promise<void> };

export async function holdTable(name: string, table: string): Promise<Hold> {
  const client = new pg.Client({ connectionString: databaseUrl(name) });
  // A test that fails before the release takes the database away from under it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  await client.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
  const isAwaited = async () => {
    const waiting = await client.query('SELECT 1 FROM pg_locks WHERE NOT granted AND relation = $1::regclass', [
      `"${table}"`,
    ]);
    return waiting.rows.length > 0;
  };
  return {
    untilSomeoneWaits: async () => {
      if (!(await waitUntil(isAwaited, 60))) throw new Error(`Nobody wants to read ${table}.`);
    },
    release: async () => {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}

/** Runs the operator's command line on a database. Throws what it said if it refused. */
export async function runWm(url: string, args: readonly string[]): Promise<void> {
  await runNode(['--import', 'tsx', 'cli/wm.ts', ...args], { DATABASE_URL: url, AUTH_SECRET: SECRET });
}

/** The sites of the tests guard nothing. */
export const SECRET = 'known to everybody, as it guards nothing but tests';

async function create(from = ''): Promise<string> {
  const name = `wm_browser_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name}${from}`);
  return name;
}

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
