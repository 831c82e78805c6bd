import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/**
 * Runs a measurement on a migrated database of its own beside the site's, gone afterwards: measuring changes nothing.
 * @param original another such database, to start with a copy of it; nobody may be connected to that.
 */
export async function withBenchDatabase<Value>(
  measure: (url: string) => Promise<Value>,
  original?: string,
): Promise<Value> {
  const site = process.env.DATABASE_URL;
  if (!site) throw new Error('DATABASE_URL is not set: start through `npm run bench`.');
  const name = `wm_bench_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(site);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: site });
  await admin.connect();
  const template = original === undefined ? null : new URL(original).pathname.slice(1);
  if (template !== null) await untilIdle(admin, template);
  await admin.query(`CREATE DATABASE ${name}${template === null ? '' : ` TEMPLATE ${template}`}`);
  try {
    execFileSync(process.execPath, ['scripts/migrate.mjs'], {
      env: { ...process.env, DATABASE_URL: url.href },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return await measure(url.href);
  } finally {
    await untilIdle(admin, name);
    // Not `WITH (FORCE)`: that may not end an automatic vacuum, which a plain drop ends by itself.
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${OF_CLIENTS}`, [name]);
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.end();
  }
}

const OF_CLIENTS = `datname = $1 AND backend_type = 'client backend'`;

/** Pools close their connections a moment after they say so; one that is cut off instead brings its process down. */
async function untilIdle(admin: pg.Client, name: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const { rows } = await admin.query(`SELECT 1 FROM pg_stat_activity WHERE ${OF_CLIENTS}`, [name]);
    if (rows.length === 0) break;
    await delay(100);
  }
}
