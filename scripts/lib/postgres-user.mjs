import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { StepFailure } from './steps.mjs';

/** @typedef {{ uid: number, gid: number, name: string } | null} DatabaseUser null: we run it ourselves */

const idOf = (option, name) => Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: 'pipe' }));

const lookUp = (name) => {
  try {
    return { uid: idOf('-u', name), gid: idOf('-g', name), name };
  } catch {
    return null;
  }
};

/** Who owns a path; null if there is nothing. */
const ownerOf = (file) => fs.statSync(file, { throwIfNoEntry: false }) ?? null;

/**
 * Who is to run PostgreSQL, which refuses root: the owner of the data if there are any, else `postgres`,
 * else `nobody`. No user is made on anybody's machine. Somebody other than root runs it as himself.
 * @param {string} data
 * @returns {DatabaseUser}
 */
export function databaseUser(data) {
  const owner = ownerOf(data);
  if (process.getuid() !== 0) {
    if (owner && owner.uid !== process.getuid()) {
      throw new StepFailure(
        `The data in ${data} belong to user ${owner.uid}.`,
        'Run as the user who ran it first (root, if that user is not a person).',
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` };
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user && user.uid !== 0) return user;
  throw new StepFailure(
    'PostgreSQL refuses to run as root, and this machine knows neither a user postgres nor nobody.',
    'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** What a process of the database's user is spawned with. The working directory is one that anybody may enter. */
export const spawnAs = (user) => ({
  cwd: '/',
  env: { PATH: process.env.PATH, LANG: 'C', TZ: 'UTC' }, // nothing of ours, no PG… variable either
  ...(user && { uid: user.uid, gid: user.gid }),
});

/** Whether the database's user may enter a directory; tried, as mode bits do not tell all. */
export const canEnter = (user, directory) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...spawnAs(user), stdio: 'ignore' }).status === 0;

/** Whether the database's user may run a program. */
export const canRun = (user, program) =>
  spawnSync(program, ['--version'], { ...spawnAs(user), stdio: 'ignore' }).status === 0;
