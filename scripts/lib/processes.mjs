import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const linux = process.platform === 'linux';

const ps = (...options) => {
  try {
    return execFileSync('ps', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};

/**
 * When a process started, as text; null if there is none. A number is given to a new process sooner or
 * later, number and start together are not: only both say that a process is the one that we remember.
 * @param {number} pid
 * @returns {string | null}
 */
function startOf(pid) {
  if (!linux) return ps('-o', 'lstart=', '-p', String(pid)) || null;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : rest[18]; // a zombie does nothing any more, and some containers never bury theirs
  } catch {
    return null;
  }
}

/** @typedef {{ pid: number, started: string | null }} Remembered */

/** What to write down of a process, to know it again. @returns {Remembered} */
export const remember = (pid) => ({ pid, started: startOf(pid) });

/** Whether a remembered process still runs. @param {Remembered | undefined} known */
export const isAlive = (known) => Boolean(known?.started) && startOf(known.pid) === known.started;

const commandLines = () => {
  if (!linux) return ps('-axww', '-o', 'pid=,command=').split('\n');
  return fs.readdirSync('/proc').map((name) => {
    try {
      return /^\d+$/.test(name) ? `${name} ${fs.readFileSync(`/proc/${name}/cmdline`, 'utf8')}` : '';
    } catch {
      return ''; // gone meanwhile
    }
  });
};

/**
 * The processes whose command line carries a mark. It is what everybody may read of everybody's process;
 * the working directory, say, is closed to the root of a container.
 * @returns {number[]}
 */
export const processesMarked = (mark) =>
  commandLines()
    .filter((line) => line.includes(mark))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid !== process.pid && startOf(pid) !== null);

/** Waits until something is so, asking every 20 ms; answers whether it came to be. */
export async function waitUntil(isSo, limitSeconds) {
  for (const latest = Date.now() + limitSeconds * 1000; !(await isSo()); await sleep(20)) {
    if (Date.now() > latest) return false;
  }
  return true;
}

/** Sends a signal, and says nothing if nobody is there to get it. */
export function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends a remembered process: asks first, and insists after a while. @param {Remembered | undefined} known */
export async function end(known, patienceSeconds = 8) {
  const isGone = () => !isAlive(known);
  if (isGone()) return;
  signalTo(known.pid, 'SIGTERM');
  if (await waitUntil(isGone, patienceSeconds)) return;
  signalTo(known.pid, 'SIGKILL');
  await waitUntil(isGone, 5);
}
