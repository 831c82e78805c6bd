import pg from 'pg';
import { inject } from 'vitest';
import { connect } from '../../server/platform/database';
import { catalogueFiles, exampleFiles, loadFiles } from './catalogue';
import { adminUrl, databaseUrl } from './database-url';

/** What of the shipped catalogue a database holds: `examples` are the models of the framework's examples. */
export type Holds = 'nothing' | 'examples' | 'catalogue';

const FILES = { examples: exampleFiles, catalogue: catalogueFiles } as const;

/** The database to copy where that much is to be in it. Loading takes long: it is made once, by whoever needs it first. */
export async function templateThatHolds(holds: Holds): Promise<string> {
  const migrated = inject('template');
  if (holds === 'nothing') return migrated;
  const name = `${migrated}_${holds}`;
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    // The other worker may want it too. A lock of this session's ends with it.
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await fill(admin, { from: migrated, to: name, files: await FILES[holds]() });
    return name;
  } finally {
    await admin.end();
  }
}

type Filling = { from: string; to: string; files: Awaited<ReturnType<typeof catalogueFiles>> };

/** Under its name it is there only once it is whole. */
async function fill(admin: pg.Client, { from, to, files }: Filling): Promise<void> {
  const draft = `${to}_draft`;
  await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${draft} TEMPLATE ${from}`);
  const client = connect(databaseUrl(draft));
  try {
    const effects = [...(await loadFiles(client, files))].filter(([, effect]) => effect !== 'added');
    if (effects.length > 0) throw new Error(`Not every file was added: ${JSON.stringify(effects)}`);
  } finally {
    await client.$disconnect();
  }
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${to}`);
}
