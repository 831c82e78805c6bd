import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { run, runNode } from './children.mjs';
import { hashOf, makeDirectory, readJson } from './files.mjs';
import { inTurn, tryLock } from './lock.mjs';
import { keptDirectory, root } from './paths.mjs';
import { prisma, tryForNativeEngine } from './prisma.mjs';
import { StepFailure } from './steps.mjs';

/**
 * Whether what is installed is what the lock file says, by the list that npm leaves in node_modules when
 * it has finished. Packages for other platforms are rightly missing.
 */
function isInstalled() {
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages ?? {};
  const found = readJson(path.join(root, 'node_modules/.package-lock.json'))?.packages;
  if (!found) return false;
  const isThere = ([place, { version, optional, devOptional }]) =>
    place === '' || found[place]?.version === version || (!found[place] && Boolean(optional || devOptional));
  return Object.entries(wanted).every(isThere);
}

/** Runs npm itself. @returns as `run` does */
export function npm(args, options) {
  const script = process.env.npm_execpath; // set by npm itself, for what it runs
  return script?.endsWith('npm-cli.js') ? runNode(script, args, options) : run('npm', args, options);
}

/** Replacing node_modules under a running site would break it. */
function refuseWhileServing(ownLock) {
  for (const name of ['up', 'dev']) {
    if (name === ownLock) continue;
    const lock = tryLock(path.join(keptDirectory, `${name}.lock`));
    if (!lock.holder) {
      lock.release();
      continue;
    }
    throw new StepFailure(
      'The dependencies have changed, and the running site uses the old ones.',
      `Stop "npm run ${name}" (process ${lock.holder.pid}), and try again.`,
    );
  }
}

/** Whether the lock file is of this package.json; npm would make up the difference, each time differently. */
function isLockCurrent() {
  const wanted = readJson(path.join(root, 'package.json'));
  const locked = readJson(path.join(root, 'package-lock.json'))?.packages?.[''];
  return ['dependencies', 'devDependencies'].every((kind) => isDeepStrictEqual(wanted[kind], locked?.[kind]));
}

// No install scripts: npm 11 would not run them unasked, npm 10 would, and offline they fail. What they would do is
// done where it is needed: postgres-binaries.mjs, prisma.mjs. Not `npm ci`: that refuses a lock file without the
// binaries for every other platform, and registries are not complete in these. Every package that the lock file
// names comes in its version either way.
const installArguments = [
  'install',
  '--no-save',
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
];

async function install(ownLock, signal) {
  refuseWhileServing(ownLock);
  const outdated = 'Run npm install, and commit package-lock.json with package.json.';
  if (!isLockCurrent()) throw new StepFailure('package.json and package-lock.json disagree.', outdated);
  const { status, output } = await npm(installArguments, { signal });
  if (status !== 0) {
    const complaints = output.split('\n').filter((line) => line.startsWith('npm error'));
    throw new StepFailure(
      'npm could not install the dependencies.',
      'Look at the lines above: is the npm registry reachable, is there room on the disk?',
      (complaints.length > 0 ? complaints : output.split('\n')).slice(0, 20).join('\n'),
    );
  }
  if (!isInstalled()) throw new StepFailure('What npm installed is not what package-lock.json says.', outdated);
}

/**
 * Installs the dependencies if they are not those of the lock file.
 * @param {{ working: (text: string) => void, signal?: AbortSignal, ownLock?: string }} options
 */
export async function ensureDependencies({ working, signal, ownLock }) {
  makeDirectory(keptDirectory);
  const work = async () => {
    if (isInstalled()) return { detail: 'as locked' };
    working('installing, about a minute');
    await install(ownLock, signal);
    await tryForNativeEngine(signal);
    return { detail: 'installed' };
  };
  if (isInstalled()) return { detail: 'as locked' };
  return inTurn(path.join(keptDirectory, 'install.lock'), work, ({ pid }) => working(`waiting for process ${pid}`));
}

/** Generates the Prisma client if the schema or Prisma has changed since it was. */
export async function ensureClient({ working, signal }) {
  const stamp = path.join(root, 'server/generated/prisma.stamp');
  const wanted = hashOf(root, ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  const isCurrent = () =>
    fs.existsSync(path.join(root, 'server/generated/prisma/client.ts')) &&
    fs.existsSync(stamp) &&
    fs.readFileSync(stamp, 'utf8') === wanted;
  const work = async () => {
    if (isCurrent()) return { detail: 'as generated' };
    working('generating');
    await tryForNativeEngine(signal);
    const { status, output } = await prisma(['generate'], { signal });
    if (status !== 0) {
      throw new StepFailure('prisma generate failed.', 'Mend prisma/schema.prisma as the lines above say.', output);
    }
    fs.writeFileSync(stamp, wanted);
    return { detail: 'generated' };
  };
  return isCurrent() ? { detail: 'as generated' } : inTurn(path.join(keptDirectory, 'install.lock'), work);
}
