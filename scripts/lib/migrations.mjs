import fs from 'node:fs';
import path from 'node:path';
import { withConnection } from './database-client.mjs';
import { ensureJobSchema } from './job-schema.mjs';
import { root } from './paths.mjs';
import { prisma } from './prisma.mjs';
import { StepFailure } from './steps.mjs';

const directory = path.join(root, 'prisma/migrations');

const undefinedTable = '42P01';

const migrationNames = () =>
  fs.existsSync(directory)
    ? fs.readdirSync(directory).filter((name) => fs.existsSync(path.join(directory, name, 'migration.sql')))
    : [];

/** What the database says of its migrations: the applied ones, and those whose run was broken off without an error. */
async function history(url) {
  const sql = 'SELECT migration_name, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL';
  try {
    const { rows } = await withConnection(url, (client) => client.query(sql));
    const names = (isOne) => rows.filter(isOne).map((row) => row.migration_name);
    return {
      applied: new Set(names((row) => row.finished_at)),
      brokenOff: names((row) => !row.finished_at && !row.logs),
    };
  } catch (error) {
    if (error.code === undefinedTable) return { applied: new Set(), brokenOff: [] };
    throw error;
  }
}

async function runPrisma(args, url, signal) {
  const { status, output } = await prisma(args, { env: { ...process.env, DATABASE_URL: url }, signal });
  if (status === 0) return;
  throw new StepFailure(
    `prisma ${args.join(' ')} failed.`,
    'Read the lines above. If what a migration makes is there already, it was cut off at its very end: npm run prisma -- migrate resolve --applied NAME. Otherwise mend the cause, and npm run prisma -- migrate resolve --rolled-back NAME.',
    output,
  );
}

/**
 * Clears up after migrations whose run was cut off, by kill -9 say: their lines in the history alone would stop
 * Prisma from trying again. Each is one implicit transaction, so it has either left nothing, or just missed being
 * ticked off. On a database that never came further nothing can be lost, and it is begun anew.
 */
async function clearBrokenOff({ applied, brokenOff }, url, makeEmpty, signal) {
  if (brokenOff.length > 0 && applied.size === 0) {
    await makeEmpty();
    return;
  }
  for (const name of brokenOff) await runPrisma(['migrate', 'resolve', '--rolled-back', name], url, signal);
}

/**
 * Applies the migrations that the database has not had, and those of the job queue.
 * @param {string} url
 * @param {{ working: (text: string) => void, signal?: AbortSignal, makeEmpty?: () => Promise<void> }} options
 *   `makeEmpty` replaces the database by an empty one; given where nobody else can be at work on it
 */
export async function ensureMigrations(url, { working, signal, makeEmpty }) {
  const known = await history(url);
  const names = migrationNames();
  const pending = names.filter((name) => !known.applied.has(name));
  if (pending.length > 0) {
    working(`applying ${pending.join(', ')}`);
    if (makeEmpty) await clearBrokenOff(known, url, makeEmpty, signal);
    await runPrisma(['migrate', 'deploy'], url, signal);
  }
  await ensureJobSchema(url);
  return { detail: pending.length === 0 ? `${names.length} in place` : `${pending.length} applied` };
}
