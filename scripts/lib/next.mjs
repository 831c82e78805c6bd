import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { runNode } from './children.mjs';
import { hashOf } from './files.mjs';
import { root } from './paths.mjs';
import { end, remember, waitUntil } from './processes.mjs';
import { SERVING } from './serving.mjs';
import { StepFailure } from './steps.mjs';

const command = path.join(root, 'node_modules/next/dist/bin/next');

const inputs = [
  'app',
  'components',
  'server',
  'domain',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'prisma/schema.prisma',
  'package-lock.json',
  'tsconfig.json',
];

/** Where builds go: the site's, that of the tests, that of the benchmarks. */
const distDirectories = ['.next', '.next-verify', '.next-bench'];

/**
 * Clears away the types that other builds have made of the pages that were there then: TypeScript reads those of all
 * builds, and one of a page that is gone would fail this one.
 * @param {string} distDirectory the build whose types count
 */
export function forgetOtherTypes(distDirectory) {
  for (const other of distDirectories) {
    if (other !== distDirectory) fs.rmSync(path.join(root, other, 'types'), { recursive: true, force: true });
  }
}

/**
 * Builds the site if anything that goes into it has changed since the last build that was finished.
 * @param {{ distDirectory: string, env: object, working: (text: string) => void, signal?: AbortSignal, onStart?: (pid: number) => void }} options
 */
export async function ensureBuild({ distDirectory, env, working, ...options }) {
  const stamp = path.join(root, distDirectory, 'inputs.sha256');
  // The address of the site goes into prepared pages; the node version decides what is compiled away.
  const more = [env.SITE_URL ?? '', process.version];
  const wanted = hashOf(root, inputs, { leaveOut: ['server/generated'], more });
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return { detail: 'up to date' };
  working('building, about a minute');
  forgetOtherTypes(distDirectory);
  fs.rmSync(stamp, { force: true }); // first of all, as what is there stops being a whole build now
  const nextEnv = { ...env, NEXT_DIST_DIR: distDirectory, NODE_ENV: 'production' };
  const { status, output } = await runNode(command, ['build'], { env: nextEnv, ...options });
  if (status !== 0) {
    throw new StepFailure('next build failed.', 'Mend what the lines above name; npm run verify says more.', output);
  }
  fs.writeFileSync(stamp, wanted);
  return { detail: 'built' };
}

const answers = async (address) => {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(10_000) })).status === 200;
  } catch {
    return false;
  }
};

/**
 * Starts the site and waits until it answers.
 * @param {{ isDev: boolean, isLocal: boolean, port: number, env: object, signal: AbortSignal, onStart: (pid: number) => void }} options
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void>, said: string }>} `said`: on its standard error, until it answered
 */
export async function startSite({ isDev, isLocal, port, env, signal, onStart }) {
  // 127.0.0.1 serves `localhost` too: it is tried when ::1 does not answer.
  const args = [isDev ? 'dev' : 'start', '-p', String(port), ...(isLocal ? ['-H', '127.0.0.1'] : [])];
  const server = spawn(process.execPath, [...(isDev ? [] : SERVING.flags), command, ...args], {
    cwd: root,
    env: { ...(isDev ? {} : SERVING.env), ...env, NODE_ENV: isDev ? 'development' : 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const known = remember(server.pid);
  onStart(server.pid);
  let isUp = false;
  let all = '';
  let said = '';
  const listen = (stream, target) =>
    stream.setEncoding('utf8').on('data', (text) => {
      if (isUp) {
        target.write(text);
        return;
      }
      all += text;
      if (stream === server.stderr) said += text;
    });
  listen(server.stdout, process.stdout);
  listen(server.stderr, process.stderr);
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    server.once('exit', (status) => {
      hasEnded = true;
      resolve(status ?? 1);
    });
  });
  const address = `http://127.0.0.1:${port}/health/live`;
  await waitUntil(async () => hasEnded || signal.aborted || (await answers(address)), 180);
  if (hasEnded || signal.aborted || !(await answers(address))) {
    await end(known);
    signal.throwIfAborted();
    throw new StepFailure(
      hasEnded ? 'The server ended before it answered.' : `The server does not answer at ${address}.`,
      'Read the lines above; npm run wm -- doctor looks for the cause.',
      all,
    );
  }
  isUp = true;
  return { ended, stop: () => end(known), said: isDev ? all : said };
}
