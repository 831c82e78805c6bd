import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeDirectory } from './files.mjs';
import { root } from './paths.mjs';
import { assertBinariesRun, binariesPackage, completeBinaries, copyBinaries } from './postgres-binaries.mjs';
import { canEnter, canRun, databaseUser } from './postgres-user.mjs';
import { StepFailure } from './steps.mjs';

/**
 * Where a cluster lives: its data, its binaries, and who runs it.
 * @typedef {{ data: string, native: string, version: string, user: import('./postgres-user.mjs').DatabaseUser }} Place
 */

const checkoutMark = createHash('sha256').update(root).digest('hex').slice(0, 12);

const isRootsAlone = (directory) => {
  const { uid, mode } = fs.lstatSync(directory);
  return uid === 0 && (mode & 0o022) === 0; // in /tmp somebody may have been there before us, to read along
};

/** A directory outside the checkout that the database's user can enter; only root comes to need one. */
function outside(user) {
  const candidates = [
    path.join('/var/lib/weights-and-measures', checkoutMark),
    path.join(os.tmpdir(), `weights-and-measures-${checkoutMark}`),
  ];
  const refused = [];
  for (const candidate of candidates) {
    try {
      makeDirectory(candidate);
      if (isRootsAlone(candidate) && canEnter(user, candidate)) return candidate;
      refused.push(`${candidate}: not root's alone, or closed to ${user.name}`);
    } catch (error) {
      refused.push(error.message); // a read-only or full file system: the next one
    }
  }
  throw new StepFailure(
    `${user.name}, who is to run PostgreSQL in place of root, can enter none of ${candidates.join(', ')}.`,
    'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    refused.join('\n'),
  );
}

/** A cluster that an earlier run placed outside, unless it is the one of the checkout that this is a copy of. */
function rememberedData(pointer, kept, name) {
  if (!pointer?.data || !fs.existsSync(pointer.data)) return null;
  if (pointer.data.startsWith(pointer.root + path.sep)) return null; // it moves and is copied with the checkout
  const isCopy =
    pointer.root !== root && fs.existsSync(path.join(pointer.root, path.relative(root, kept), `${name}.json`));
  return isCopy ? null : pointer.data;
}

/**
 * Finds the place of a cluster: below `kept` wherever the database's user can enter that, else outside.
 * @param {string} kept the checkout's directory for such things
 * @param {string} name of the cluster
 * @param {{ data?: string, root: string } | null} [pointer] what an earlier run noted
 * @returns {Place}
 */
export function findPlace(kept, name, pointer = null) {
  const binaries = binariesPackage();
  completeBinaries(binaries);
  assertBinariesRun(binaries.native);
  const inside = path.join(kept, name);
  const remembered = rememberedData(pointer, kept, name);
  const user = databaseUser(remembered ?? inside);
  const place = { version: binaries.version, user };
  if (!user) return { ...place, data: inside, native: binaries.native };
  const isOpen = canEnter(user, kept);
  if (!remembered && fs.existsSync(inside) && !isOpen) {
    throw new StepFailure(
      `${user.name} owns the data in ${inside} but can no longer enter the directories above.`,
      `Let others pass again (chmod o+x) through every directory above ${kept}.`,
    );
  }
  const data = remembered ?? (isOpen ? inside : path.join(outside(user), name));
  const isRunnable = canRun(user, path.join(binaries.native, 'bin', 'postgres'));
  return { ...place, data, native: isRunnable ? binaries.native : copyBinaries(binaries, outside(user)) };
}
