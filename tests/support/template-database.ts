import { execFileSync } from 'node:child_process';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { adminUrl, databaseUrl } from './database-url';

/** Migrates one database that every test's own is copied from. Runs once for a project, before all of its tests. */
export default async function setup(project: TestProject): Promise<void> {
  const template = `wm_template_${project.name.replaceAll('-', '_')}`;
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.end();
  const url = databaseUrl(template);
  execFileSync(process.execPath, ['scripts/migrate.mjs'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  project.provide('template', template);
}

declare module 'vitest' {
  export interface ProvidedContext {
    template: string;
  }
}
