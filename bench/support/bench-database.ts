import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * Runs a measurement on a migrated database of its own beside the site's, gone afterwards: measuring changes nothing.
 */
export async function withBenchDatabase<Value>(measure: (url: string) => Promise<Value>): Promise<Value> {
  const site = process.env.DATABASE_URL;
  if (!site) throw new Error('DATABASE_URL is not set: start through `npm run bench`.');
  const name = `wm_bench_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(site);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: site });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    execFileSync(process.execPath, ['scripts/prisma.mjs', 'migrate', 'deploy'], {
      env: { ...process.env, DATABASE_URL: url.href },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return await measure(url.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}
