import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { ensureClient, ensureDependencies } from './dependencies.mjs';
import { root } from './paths.mjs';
import { authSecret, readEnvironmentFiles } from './settings.mjs';
import { acquireSiteDatabase, migrateSiteDatabase } from './site-database.mjs';
import { createSteps } from './steps.mjs';
import { onStopSignals } from './stop-signals.mjs';

/** Runs the command itself, handing on the signals that we get. @returns {Promise<number>} its exit status */
function runCommand([command, ...args], env, stop) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    // A Ctrl-C at the terminal has reached the command already.
    stop.handle((name) => name !== 'SIGINT' && child.kill(name));
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (status, name) => resolve(status ?? 128 + constants.signals[name]));
  });
}

/** Brings everything into order that the command needs, and runs it. @returns {Promise<number>} the exit status */
export async function runWithDatabase(command) {
  if (command.length === 0) {
    console.error('Usage: node scripts/with-database.mjs COMMAND…');
    return 2;
  }
  readEnvironmentFiles();
  const stop = onStopSignals();
  const { signal } = stop;
  const step = createSteps({ stream: process.stderr, onlyWork: true });
  let database;
  try {
    await step('dependencies', (working) => ensureDependencies({ working, signal }));
    await step('Prisma client', (working) => ensureClient({ working, signal }));
    await step('database', async (working) => {
      database = await acquireSiteDatabase(working);
      return database;
    });
    await step('migrations', (working) => {
      const migrated = migrateSiteDatabase(database, { working, signal });
      return migrated.catch((error) => {
        if (error.isUnreachable) return { detail: 'not reached' }; // `wm doctor`, called for just that, says more
        throw error;
      });
    });
    signal.throwIfAborted();
    const bin = path.join(root, 'node_modules', '.bin');
    return await runCommand(
      command,
      {
        ...process.env,
        PATH: [bin, process.env.PATH].filter(Boolean).join(path.delimiter),
        DATABASE_URL: database.url,
        ...(authSecret() && { AUTH_SECRET: authSecret() }),
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stop,
    );
  } catch (error) {
    if (signal.aborted) return 130;
    if (!error.told) console.error(error);
    return 1;
  } finally {
    await database?.release();
  }
}
