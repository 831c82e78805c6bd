import path from 'node:path';
import { ensureCatalogue } from './catalogue.mjs';
import { ensureClient, ensureDependencies } from './dependencies.mjs';
import { makeDirectory } from './files.mjs';
import { tryLock } from './lock.mjs';
import { ensureBuild, startSite } from './next.mjs';
import { keptDirectory } from './paths.mjs';
import { portRefusal } from './ports.mjs';
import { end, isAlive, remember } from './processes.mjs';
import { authSecret, isLocal, readEnvironmentFiles, sitePort } from './settings.mjs';
import { acquireSiteDatabase, migrateSiteDatabase } from './site-database.mjs';
import { createSteps, StepFailure } from './steps.mjs';
import { onStopSignals } from './stop-signals.mjs';

async function assertPortFree(port) {
  const refusal = await portRefusal(port, isLocal());
  if (!refusal) return { detail: `${port} is free` };
  const other = `choose another one: PORT=${port === 65_535 ? 3001 : port + 1} npm run up`;
  if (refusal === 'EACCES')
    throw new StepFailure(`Only root may use port ${port}.`, `Use a port from 1024, or ${other}`);
  throw new StepFailure(`Port ${port} is in use by another program.`, `Stop that program, or ${other}`);
}

/** What the server and everything that we run for it gets to see. */
const environmentFor = (database, port) => ({
  ...process.env,
  DATABASE_URL: database.url,
  PORT: String(port),
  ...(authSecret() && { AUTH_SECRET: authSecret() }),
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  SCARF_ANALYTICS: 'false',
});

/** Answers when one of the two that a site needs has ended, or when we are asked to stop. */
function untilTheEnd(site, database, signal) {
  return new Promise((resolve) => {
    site.ended.then((status) => resolve(`The server has ended (exit status ${status}).`));
    signal.addEventListener('abort', () => resolve(null));
    if (signal.aborted) resolve(null);
    if (!database.server) return;
    const timer = setInterval(() => {
      if (isAlive(database.server)) return;
      clearInterval(timer);
      resolve(`PostgreSQL has ended; its log is ${path.join(keptDirectory, 'postgres.log')}.`);
    }, 1000);
    timer.unref();
  });
}

async function serve({ isDev, port, lock, signal, cleanUp }) {
  const step = createSteps();
  const onStart = (pid) => lock.note({ child: remember(pid) });
  await step('port', () => assertPortFree(port));
  const ownLock = isDev ? 'dev' : 'up';
  await step('dependencies', (working) => ensureDependencies({ working, signal, ownLock }));
  await step('Prisma client', (working) => ensureClient({ working, signal }));
  const database = await step('database', async (working) => {
    const acquired = await acquireSiteDatabase(working);
    cleanUp.push(acquired.release);
    return acquired;
  });
  await step('migrations', (working) => migrateSiteDatabase(database, { working, signal }));
  const env = environmentFor(database, port);
  await step('catalogue', (working) => ensureCatalogue({ url: database.url, env, working, signal }));
  const distDirectory = process.env.NEXT_DIST_DIR || '.next';
  if (!isDev) await step('build', (working) => ensureBuild({ distDirectory, env, working, signal, onStart }));
  const { site } = await step('server', async (working) => {
    working('starting');
    const started = await startSite({ isDev, isLocal: isLocal(), port, env, signal, onStart });
    cleanUp.push(started.stop);
    return { site: started, detail: `on port ${port}` };
  });
  process.stderr.write(site.said);
  const address = process.env.SITE_URL?.trim() || `http://localhost:${port}`;
  console.log(`Weights & Measures is at ${address}`);
  return untilTheEnd(site, database, signal);
}

/**
 * Brings the site up and keeps it up until it is asked to stop; then ends everything that it started.
 * @param {{ isDev: boolean }} options
 * @returns {Promise<number>} the exit status
 */
export async function up({ isDev }) {
  const stop = onStopSignals();
  /** @type {(() => void | Promise<void>)[]} */
  const cleanUp = [];
  try {
    readEnvironmentFiles();
    const port = sitePort();
    makeDirectory(keptDirectory);
    const lock = tryLock(path.join(keptDirectory, isDev ? 'dev.lock' : 'up.lock'), { port });
    if (lock.holder) {
      console.log(
        `Already running at http://localhost:${lock.holder.port} (process ${lock.holder.pid}); Ctrl-C there stops it.`,
      );
      return 0;
    }
    cleanUp.push(lock.release);
    await end(lock.left?.child); // an earlier run was killed outright, and what it had started was not
    const ending = await serve({ isDev, port, lock, signal: stop.signal, cleanUp });
    if (!ending) return 0;
    console.error(`${ending}\nWhat to do: npm run up again; npm run wm -- doctor looks for the cause.`);
    return 1;
  } catch (error) {
    if (stop.signal.aborted) return 0;
    if (!error.told) console.error(error.remedy ? `${error.message}\nWhat to do: ${error.remedy}` : error);
    return 1;
  } finally {
    if (stop.signal.aborted) console.log('Stopping …');
    for (const undo of cleanUp.toReversed()) await undo();
    if (stop.signal.aborted) console.log('Stopped.');
  }
}
