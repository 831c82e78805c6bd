import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withConnection } from './database-client.mjs';
import { makeDirectory, readJson, writeSecret } from './files.mjs';
import { inTurn } from './lock.mjs';
import { keptDirectory, root } from './paths.mjs';
import { freePort } from './ports.mjs';
import { clusterExists, createCluster, superuser } from './postgres-cluster.mjs';
import { findPlace } from './postgres-place.mjs';
import { runningServer, startServer, stopServer } from './postgres-server.mjs';
import { isAlive, remember } from './processes.mjs';
import { StepFailure } from './steps.mjs';

/** The site's role and database in the embedded PostgreSQL. Not the superuser, who can run programs. */
const siteName = 'weights_and_measures';

const addressOf = ({ port, passwords }, user, database) =>
  `postgresql://${user}:${passwords[user]}@127.0.0.1:${port}/${database}`;

const newPassword = () => randomBytes(24).toString('base64url');

const asSuperuser = (state, work) => withConnection(addressOf(state, superuser, 'postgres'), work);

async function ensureSiteDatabase(state) {
  const isThere = `SELECT EXISTS (SELECT FROM pg_database WHERE datname = '${siteName}') AS "isThere"`;
  await asSuperuser(state, async (client) => {
    const { rows } = await client.query(isThere);
    if (rows[0].isThere) return;
    await client.query(`DROP ROLE IF EXISTS ${siteName}`); // left without its database by a run that was cut off
    await client.query(`CREATE ROLE ${siteName} LOGIN CREATEDB PASSWORD '${state.passwords[siteName]}'`);
    await client.query(`CREATE DATABASE ${siteName} OWNER ${siteName}`);
  });
}

/**
 * An embedded PostgreSQL cluster of this checkout, shared by its commands: the first one starts the server,
 * the last one stops it, and one that was killed does not count.
 * @param {string} name of the directory below `.data`
 * @param {{ isLasting?: boolean, kept?: string }} [options] not lasting: tests, made anew by `wipe`
 */
export function embeddedCluster(name, { isLasting = true, kept = keptDirectory } = {}) {
  const stateFile = path.join(kept, `${name}.json`);
  const usersDirectory = path.join(kept, `${name}.users`);
  const log = path.join(kept, `${name}.log`);
  const settings = { log, isLasting };
  const alone = (work) => {
    makeDirectory(kept);
    return inTurn(path.join(kept, `${name}.lock`), work);
  };
  const users = () => {
    makeDirectory(usersDirectory);
    const files = fs.readdirSync(usersDirectory).map((file) => path.join(usersDirectory, file));
    return files.filter((file) => {
      const known = readJson(file);
      if (known?.root === root && isAlive(known)) return true;
      fs.rmSync(file, { force: true });
      return false;
    });
  };

  async function bringUp(place, state) {
    const server = runningServer(place.data);
    if (server?.isReady && server.port === state.port && state.version === place.version) return state;
    if (server && users().length > 0 && server.isReady) return { ...state, port: server.port };
    await stopServer(place.data); // what is left of an earlier run
    for (let tries = 0; tries < 5; tries += 1) {
      const port = await freePort(state.port);
      if (await startServer(place, { ...settings, port })) return { ...state, port, version: place.version };
    }
    throw new StepFailure('No port was free for PostgreSQL.', `Look at ${log}.`);
  }

  /**
   * Makes the cluster if there is none, and sees to it that its server runs until `release`.
   * @param {(text: string) => void} working
   */
  const acquire = (working = () => {}) =>
    alone(async () => {
      const before = readJson(stateFile);
      const place = findPlace(kept, name, before);
      let state = {
        passwords: { [superuser]: newPassword(), [siteName]: newPassword() },
        ...before,
        root,
        data: place.data,
      };
      const exists = clusterExists(place);
      if (exists && !before?.passwords) {
        throw new StepFailure(
          `${stateFile}, which holds the passwords of the database, is missing.`,
          `Put it back, or if the data may be lost, move ${place.data} away.`,
        );
      }
      // Noted before the cluster is made: data without a password would be of no use, the reverse does no harm.
      writeSecret(stateFile, JSON.stringify(state));
      if (!exists) {
        working('making a new one');
        await createCluster(place, { password: state.passwords[superuser], isLasting });
      }
      state = await bringUp(place, state);
      writeSecret(stateFile, JSON.stringify(state));
      await ensureSiteDatabase(state);
      users(); // forgets the dead, and makes the directory
      const mine = path.join(usersDirectory, String(process.pid));
      writeSecret(mine, JSON.stringify({ root, ...remember(process.pid) }));
      return {
        url: addressOf(state, siteName, siteName),
        adminUrl: addressOf(state, superuser, 'postgres'),
        detail: `PostgreSQL ${place.version.replace(/\.0-.*/, '')} on port ${state.port}`,
        makeEmpty: async () => {
          await asSuperuser(state, (client) => client.query(`DROP DATABASE ${siteName} WITH (FORCE)`));
          await ensureSiteDatabase(state);
        },
        server: remember(runningServer(place.data).pid),
        release: () =>
          alone(async () => {
            fs.rmSync(mine, { force: true });
            if (users().length === 0) await stopServer(place.data);
          }),
      };
    });

  /** Stops the server and removes the data, whoever uses them. */
  const wipe = () =>
    alone(async () => {
      const { data } = findPlace(kept, name, readJson(stateFile));
      await stopServer(data);
      for (const file of [data, `${data}.new`, stateFile, log]) fs.rmSync(file, { recursive: true, force: true });
    });

  return { acquire, wipe };
}
