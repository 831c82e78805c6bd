import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { embeddedCluster } from './cluster.mjs';
import { ensureClient, ensureDependencies } from './dependencies.mjs';
import { makeDirectory } from './files.mjs';
import { tryLock } from './lock.mjs';
import { ensureMigrations } from './migrations.mjs';
import { keptDirectory } from './paths.mjs';
import { freePort } from './ports.mjs';
import { end, remember } from './processes.mjs';
import { createSteps } from './steps.mjs';
import { onStopSignals } from './stop-signals.mjs';
import { groups, verifyEnvironment } from './verify-groups.mjs';

const step = createSteps();

/** Does a preparing step, and answers with null if it failed: what needs it then fails too, the rest goes on. */
async function prepare(name, signal, work) {
  try {
    return await step(name, work);
  } catch (error) {
    signal.throwIfAborted();
    if (!error.told) throw error;
    return null;
  }
}

async function prepareDatabase({ working, signal, cleanUp }) {
  working('starting');
  const cluster = embeddedCluster('verify-postgres', { isLasting: false });
  await cluster.wipe();
  cleanUp.push(() => cluster.wipe());
  const acquired = await cluster.acquire();
  cleanUp.push(acquired.release);
  await ensureMigrations(acquired.url, { working, signal });
  return acquired;
}

/** Prepares what the chosen groups need. */
async function prepareAll(chosen, signal, cleanUp) {
  const isNeeded = (need) => chosen.some(({ needs }) => needs.includes(need));
  const dependencies = await prepare('dependencies', signal, (working) => ensureDependencies({ working, signal }));
  const client =
    dependencies && (await prepare('Prisma client', signal, (working) => ensureClient({ working, signal })));
  if (!client) return null;
  const database =
    isNeeded('database') &&
    (await prepare('database', signal, (working) => prepareDatabase({ working, signal, cleanUp })));
  const chromium =
    isNeeded('Chromium') && (await prepare('Chromium', signal, (working) => ensureChromium({ working, signal })));
  return {
    has: { database: Boolean(database), Chromium: Boolean(chromium) },
    env: verifyEnvironment({
      ...(database && { TEST_DATABASE_URL: database.adminUrl, DATABASE_URL: database.url }),
      ...(chromium && { CHROMIUM_PATH: chromium.browser }),
      TEST_PORT: String(await freePort()),
      AUTH_SECRET: randomBytes(32).toString('base64url'),
    }),
  };
}

async function runGroup(group, prepared, context) {
  if (!prepared) return { passed: 0, failed: 1, output: 'Not run: the preparation failed, see above.\n' };
  const missing = group.needs.find((need) => !prepared.has[need]);
  if (missing) return { passed: 0, failed: 1, output: `Not run: no ${missing}, see above.\n` };
  try {
    return await group.run({ ...context, env: prepared.env });
  } catch (error) {
    context.signal.throwIfAborted();
    return { passed: 0, failed: 1, output: `${error.stack}\n` };
  }
}

const counts = ({ passed, failed }) => `${passed} passed${failed ? `, ${failed} failed` : ''}`;

function report({ name, output, seconds, ...outcome }) {
  const mark = outcome.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(14)} ${counts(outcome).padEnd(54)} ${seconds.toFixed(1)} s`);
  if (outcome.failed > 0) console.log(stripVTControlCharacters(output).trimEnd().replaceAll(/^/gm, '    '));
}

function summarise(outcomes) {
  const total = (of) => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
  console.log(`\n${'group'.padEnd(14)} ${'passed'.padStart(7)} ${'failed'.padStart(7)} ${'seconds'.padStart(8)}`);
  for (const { name, passed, failed, seconds } of outcomes) {
    const cells = [String(passed).padStart(7), String(failed).padStart(7), seconds.toFixed(1).padStart(8)];
    console.log(`${name.padEnd(14)} ${cells.join(' ')}`);
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}

/**
 * The groups that are asked for by name, or all, each with the parts of test files' paths that were asked for:
 * `browser:voting,health` asks for some files, without any it is all. Null if something cannot be asked for.
 */
function choose(words) {
  const asked = words.map((word) => {
    const [name, files] = word.split(':');
    return { name, files: files ? files.split(',') : [] };
  });
  for (const { name, files } of asked) {
    const group = groups.find((one) => one.name === name);
    if (group && (group.hasFiles || files.length === 0)) continue;
    const there = `There are: ${groups.map((one) => one.name).join(', ')}.`;
    console.error(group ? `${name} checks all files: ask for ${name} alone.` : `There is no group ${name}. ${there}`);
    return null;
  }
  if (asked.length === 0) return groups.map((group) => ({ ...group, files: [] }));
  return groups.flatMap((group) => {
    const parts = asked.filter(({ name }) => name === group.name).map(({ files }) => files);
    if (parts.length === 0) return [];
    return [{ ...group, files: parts.some((files) => files.length === 0) ? [] : parts.flat() }];
  });
}

const names = (isOne) =>
  groups
    .filter(isOne)
    .map(({ name }) => name)
    .join(', ');

const USAGE = `npm run verify -- [GROUP[:PART,…]]…

Passes all tests, or those of the groups that are named: ${names(() => true)}.
PART is a part of test files' paths: browser:voting,health runs those of a group alone; for ${names(({ hasFiles }) => hasFiles)}.
Exit status: 0 all passed, 1 some did not, 2 wrong usage.`;

/**
 * Runs all tests, or the named groups (`browser:voting`: of these the files with that in their path), each to its end
 * whatever became of the others.
 * @param {string[]} words
 * @returns {Promise<number>} the exit status
 */
export async function verify(words) {
  if (words.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const chosen = choose(words);
  if (!chosen) return 2;
  const { signal } = onStopSignals();
  /** @type {(() => void | Promise<void>)[]} */
  const cleanUp = [];
  try {
    makeDirectory(keptDirectory);
    const lock = tryLock(path.join(keptDirectory, 'verify.lock'));
    if (lock.holder) {
      console.error(`Already running (process ${lock.holder.pid}).\nWhat to do: wait for it, or end it with Ctrl-C.`);
      return 1;
    }
    cleanUp.push(lock.release);
    await end(lock.left?.child); // an earlier run was killed outright
    const onStart = (pid) => lock.note({ child: remember(pid) });
    const prepared = await prepareAll(chosen, signal, cleanUp);
    const outcomes = [];
    for (const group of chosen) {
      const since = performance.now();
      const outcome = await runGroup(group, prepared, { signal, onStart, files: group.files });
      outcomes.push({ name: group.name, ...outcome, seconds: (performance.now() - since) / 1000 });
      report(outcomes.at(-1));
    }
    return summarise(outcomes);
  } catch (error) {
    if (signal.aborted) return 130;
    throw error;
  } finally {
    for (const undo of cleanUp.toReversed()) await undo();
  }
}
