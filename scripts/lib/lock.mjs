import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson, writeSecret } from './files.mjs';
import { root } from './paths.mjs';
import { isAlive, remember } from './processes.mjs';

// A copied checkout brings the locks of the original along: they name another root, and hold nobody here.
const isHeld = (holder) => holder?.root === root && isAlive(holder);

/** Takes a dead holder's lock away; false if somebody was faster. */
function clear(file, dead) {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside); // of several who try, one succeeds
  } catch {
    return false;
  }
  const taken = readJson(aside);
  // Between our look and the renaming somebody else may have cleared and taken it: give it back.
  if (taken?.id !== dead?.id && isHeld(taken)) fs.linkSync(aside, file);
  fs.rmSync(aside);
  return true;
}

/**
 * Takes a lock for this process, if nobody alive holds it.
 * @param {string} file
 * @param {object} [information] for those who find it taken
 * @returns `{ holder }` if it is taken, else `{ left, note, release }`, where `left` is what a holder that died had noted
 */
export function tryLock(file, information = {}) {
  let left = null;
  let mine = { id: randomUUID(), root, ...remember(process.pid), ...information };
  const draft = `${file}.${mine.id}`;
  writeSecret(draft, JSON.stringify(mine));
  try {
    for (;;) {
      try {
        fs.linkSync(draft, file); // the lock appears with its content, or not at all
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readJson(file);
      if (isHeld(holder)) return { holder };
      if (clear(file, holder) && holder?.root === root) left = holder;
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
  const note = (more) => {
    mine = { ...mine, ...more };
    writeSecret(file, JSON.stringify(mine));
  };
  const release = () => {
    if (readJson(file)?.id === mine.id) fs.rmSync(file, { force: true });
  };
  return { left, note, release };
}

/**
 * Does some work while nobody else in this checkout does the like, and waits for its turn.
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: { pid: number }) => void} [onWait]
 * @returns {Promise<T>}
 * @template T
 */
export async function inTurn(file, work, onWait) {
  let lock = tryLock(file);
  if (lock.holder) onWait?.(lock.holder);
  while (lock.holder) {
    await sleep(50);
    lock = tryLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
