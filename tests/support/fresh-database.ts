import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { PrismaClient } from '../../server/generated/prisma/client';
import { connect } from '../../server/platform/database';
import { adminUrl, databaseUrl } from './database-url';
import { type Holds, templateThatHolds } from './filled-templates';

/** A database of this test file's own, copied from a template, gone afterwards. `holds`: what of the catalogue is in it. */
export function useFreshDatabase(holds: Holds = 'nothing'): { readonly client: PrismaClient; readonly url: string } {
  const name = `wm_test_${randomUUID().replaceAll('-', '')}`;
  let client: PrismaClient | undefined;

  beforeAll(async () => {
    await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${await templateThatHolds(holds)}`);
    client = connect(databaseUrl(name));
  });
  afterAll(async () => {
    await client?.$disconnect();
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  return {
    get client() {
      if (!client) throw new Error('The database is there from the first test on, not before.');
      return client;
    },
    url: databaseUrl(name),
  };
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
