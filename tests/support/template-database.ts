import { execFileSync } from 'node:child_process';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { adminUrl, databaseUrl } from './database-url';

const TEMPLATE = 'wm_template';

/** Migrates one database that every test's own is copied from, before all tests: once, for however many projects. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('template', TEMPLATE);
  if (process.env.HAS_TEMPLATE) return;
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  // Whatever was made of an earlier one is of no use any more.
  for (const name of [TEMPLATE, `${TEMPLATE}_examples`, `${TEMPLATE}_catalogue`]) {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  execFileSync(process.execPath, ['scripts/migrate.mjs'], {
    env: { ...process.env, DATABASE_URL: databaseUrl(TEMPLATE) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.env.HAS_TEMPLATE = 'yes';
}

declare module 'vitest' {
  export interface ProvidedContext {
    template: string;
  }
}
