import path from 'node:path';
import { embeddedCluster } from './cluster.mjs';
import { isUnreachable } from './database-client.mjs';
import { inTurn } from './lock.mjs';
import { ensureMigrations } from './migrations.mjs';
import { keptDirectory } from './paths.mjs';
import { StepFailure } from './steps.mjs';

/**
 * The site's database: that of DATABASE_URL, else the embedded one, started if it does not run yet.
 * @returns {Promise<{ url: string, detail: string, release: () => Promise<void>, makeEmpty?: () => Promise<void> }>}
 */
export async function acquireSiteDatabase(working) {
  const url = process.env.DATABASE_URL?.trim();
  if (!url) return embeddedCluster('postgres').acquire(working);
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StepFailure('DATABASE_URL is no address.', 'Give postgresql://user:password@host:port/database.');
  }
  return { url, detail: `DATABASE_URL at ${new URL(url).host}`, release: async () => {} };
}

/** Applies pending migrations; on the embedded database one command at a time. */
export async function migrateSiteDatabase({ url, makeEmpty }, { working, signal }) {
  const work = () => ensureMigrations(url, { working, signal, makeEmpty });
  try {
    return await (makeEmpty ? inTurn(path.join(keptDirectory, 'migrate.lock'), work) : work());
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    const failure = new StepFailure(
      `The database does not let us in: ${error.message}`,
      'Check DATABASE_URL: host, port, user, password, and that the database exists.',
    );
    failure.isUnreachable = true;
    throw failure;
  }
}
