import fs from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { makeDirectory, writeSecret } from './files.mjs';
import { spawnAs } from './postgres-user.mjs';
import { StepFailure } from './steps.mjs';

/** The superuser of a cluster. */
export const superuser = 'postgres';

const majorOf = (version) => version.trim().split('.')[0];

/** Whether a cluster is there; fails if it was made by another major version, which cannot read it. */
export function clusterExists({ data, version }) {
  const file = path.join(data, 'PG_VERSION');
  if (!fs.existsSync(file)) return false;
  const major = majorOf(fs.readFileSync(file, 'utf8'));
  if (major === majorOf(version)) return true;
  throw new StepFailure(
    `The data in ${data} are PostgreSQL ${major}'s, and the installed binaries are version ${version}.`,
    'Go back to the release before, make a backup (npm run wm -- backup --out FILE), move the data away and restore.',
  );
}

function initdbOptions(directory, passwordFile, { isLasting, ctype }) {
  return [
    `--pgdata=${directory}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of names on every machine, whatever languages it has been taught
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(ctype ? [`--lc-ctype=${ctype}`] : []),
    ...(isLasting ? [] : ['--no-sync']),
  ];
}

/**
 * Makes an empty cluster. It appears at its place when it is complete, so that one that was broken off is
 * never taken for a whole one.
 * @param {import('./postgres-place.mjs').Place} place
 * @param {{ password: string, isLasting: boolean }} options
 */
export async function createCluster({ data, native, user }, { password, isLasting }) {
  const draft = `${data}.new`;
  const passwordFile = `${data}.password`;
  makeDirectory(path.dirname(data));
  // For letters beyond ASCII, where the system has a locale that knows them; trigrams and word search ask it.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', null]) {
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { mode: 0o700 });
    writeSecret(passwordFile, `${password}\n`);
    if (user) for (const file of [draft, passwordFile]) fs.chownSync(file, user.uid, user.gid);
    const options = initdbOptions(draft, passwordFile, { isLasting, ctype });
    const { status, output } = await run(path.join(native, 'bin', 'initdb'), options, spawnAs(user));
    fs.rmSync(passwordFile, { force: true });
    if (status === 0) break;
    if (ctype && output.includes('invalid locale name')) continue;
    throw new StepFailure('PostgreSQL could not make its files.', 'See above; often the disk is full.', output);
  }
  fs.renameSync(draft, data);
}
