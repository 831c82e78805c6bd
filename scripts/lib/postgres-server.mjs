import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDirectory, tail } from './files.mjs';
import { spawnAs } from './postgres-user.mjs';
import { processesMarked, signalTo, waitUntil } from './processes.mjs';
import { StepFailure } from './steps.mjs';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

// For data that nobody will miss: tests
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

// PostgreSQL shows its cluster's name in the title of each of its processes.
const clusterName = (data) => `wm-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`;

const processesOn = (data) => processesMarked(clusterName(data));

const pidFile = (data) => path.join(data, 'postmaster.pid');

function readPidFile(data) {
  try {
    const lines = fs.readFileSync(pidFile(data), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** The server that works on these data, whoever started it; a pid file alone proves nothing. */
export function runningServer(data) {
  const noted = readPidFile(data);
  return noted && processesOn(data).includes(noted.pid) ? noted : null;
}

/**
 * Stops the server on these data, if there is one: without waiting for its clients, but with everything
 * written. What survives a server that was killed outright is ended too.
 */
export async function stopServer(data) {
  const isGone = () => processesOn(data).length === 0;
  const server = runningServer(data);
  if (server) signalTo(server.pid, 'SIGINT'); // "fast shutdown"
  if (await waitUntil(isGone, server ? 60 : 5)) return;
  for (const signal of ['SIGQUIT', 'SIGKILL']) {
    for (const pid of processesOn(data)) signalTo(pid, signal);
    if (await waitUntil(isGone, 10)) return;
  }
}

const isTaken = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/**
 * Removes a pid file whose number is a stranger's by now, or a dead one's that nobody has buried yet:
 * PostgreSQL would believe it, and refuse to start. Any other one it deals with itself.
 */
function dropFalsePidFile(data) {
  const noted = readPidFile(data);
  if (noted && isTaken(noted.pid) && processesOn(data).length === 0) fs.rmSync(pidFile(data));
}

function openLog(log) {
  makeDirectory(path.dirname(log));
  if (fs.existsSync(log) && fs.statSync(log).size > 10_000_000) fs.renameSync(log, `${log}.old`);
  return fs.openSync(log, 'a', 0o600);
}

/**
 * Starts a server on these data and waits until it answers. It runs in a session of its own, so that a
 * Ctrl-C at the terminal does not reach it: whoever uses it has to finish first.
 * @param {import('./postgres-place.mjs').Place} place
 * @param {{ port: number, log: string, isLasting: boolean }} options
 * @returns {Promise<boolean>} false: the port is taken
 */
export async function startServer({ data, native, user }, { port, log, isLasting }) {
  dropFalsePidFile(data);
  const all = { ...settings, ...(isLasting ? {} : careless), cluster_name: clusterName(data), port };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logged = openLog(log);
  const { size } = fs.fstatSync(logged);
  const server = spawn(path.join(native, 'bin', 'postgres'), ['-D', data, ...options], {
    ...spawnAs(user),
    detached: true,
    stdio: ['ignore', logged, logged],
  });
  fs.closeSync(logged);
  let failure = null;
  server.once('error', (error) => {
    failure = error.message;
  });
  server.once('exit', () => {
    failure ??= '';
  });
  server.unref();
  const isReady = () => readPidFile(data)?.pid === server.pid && readPidFile(data)?.isReady;
  // A server that was killed first reads its log again, and the more was going on the longer that takes.
  const isAnswering = await waitUntil(() => failure !== null || isReady(), 300);
  if (isAnswering && failure === null) return true;
  if (fs.readFileSync(log).subarray(size).includes('could not bind')) return false;
  if (!isAnswering) await stopServer(data);
  throw new StepFailure('PostgreSQL did not start.', `See above and ${log}.`, failure || tail(log));
}
