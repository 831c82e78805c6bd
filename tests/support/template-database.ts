import { execFileSync } from 'node:child_process';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { adminUrl, databaseUrl } from './database-url';

const TEMPLATE = 'wm_template';

/** Migrates one database that every test's own is copied from. Runs once, before all integration tests. */
export default async function setup(project: TestProject): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const url = databaseUrl(TEMPLATE);
  execFileSync(process.execPath, ['scripts/migrate.mjs'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  project.provide('template', TEMPLATE);
}

declare module 'vitest' {
  export interface ProvidedContext {
    template: string;
  }
}
