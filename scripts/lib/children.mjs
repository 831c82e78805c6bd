import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a command to its end and collects what it says. It is ended when `signal` fires.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: object, cwd?: string, signal?: AbortSignal, limitSeconds?: number, onStart?: (pid: number) => void, uid?: number, gid?: number, ownGroup?: boolean }} [options]
 * @returns {Promise<{ status: number, output: string, isLate: boolean }>}
 */
export function run(command, args, options = {}) {
  const { env = process.env, cwd = root, signal, limitSeconds, onStart, uid, gid, ownGroup = false } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(command, args, { env, cwd, uid, gid, detached: ownGroup, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let isLate = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const tell = (name) => {
      try {
        process.kill(ownGroup ? -child.pid : child.pid, name);
      } catch (error) {
        // It ended by itself meanwhile; of a whole group some systems say that with EPERM.
        if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
      }
    };
    const insist = () => {
      tell('SIGTERM');
      setTimeout(() => tell('SIGKILL'), 8000).unref();
    };
    const timer =
      limitSeconds &&
      setTimeout(() => {
        isLate = true;
        insist();
      }, limitSeconds * 1000);
    signal?.addEventListener('abort', insist);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', insist);
    };
    child.once('spawn', () => onStart?.(child.pid));
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    const finish = () => {
      settle();
      if (signal?.aborted) reject(signal.reason);
      else resolve({ status: child.exitCode ?? 1, output, isLate });
    };
    child.once('close', finish);
    // A grandchild that outlives its parent may hold the pipes open for ever.
    child.once('exit', () => setTimeout(finish, 3000).unref());
  });
}

/** Runs a script with the Node.js that runs us. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);
