import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../scripts/lib/ports.mjs';

const NEXT = 'node_modules/next/dist/bin/next';

type Options = {
  directory: string;
  distDir: string;
  env: Readonly<Record<string, string>>;
  /** What Node is started with, beside. */
  flags?: readonly string[];
};

/** A production server for measuring, in a process of its own. */
export type NextServer = { address: string; residentMiB: () => number; stop: () => Promise<void> };

/** Builds an app for measuring; `directory` holds it, `distDir` takes the build. */
export function buildNext({ directory, distDir, env }: Options): void {
  execFileSync(process.execPath, [`${process.cwd()}/${NEXT}`, 'build'], {
    cwd: directory,
    env: { ...process.env, ...env, NEXT_DIST_DIR: distDir, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Starts it and waits until `path` answers. */
export async function startNext({ directory, distDir, env, flags = [] }: Options, path: string): Promise<NextServer> {
  const port = await freePort();
  const args = [...flags, `${process.cwd()}/${NEXT}`, 'start', '-p', String(port), '-H', '127.0.0.1'];
  const child = spawn(process.execPath, args, {
    cwd: directory,
    env: { ...process.env, ...env, PORT: String(port), NEXT_DIST_DIR: distDir, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://localhost:${port}`;
  await untilAnswers(`${address}${path}`, child);
  return { address, residentMiB: () => residentMiB(child), stop: () => stop(child) };
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`);
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await delay(100);
  }
  throw new Error(`${url} did not answer within 30 s.`);
}

/** Resident memory, from the kernel's own account. */
function residentMiB({ pid }: ChildProcess): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB$/m);
  return Number(line?.[1]) / 1024;
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
