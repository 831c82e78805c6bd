import fs from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { ensureBuild, forgetOtherTypes } from './next.mjs';
import { keptDirectory, tool } from './paths.mjs';
import { StepFailure } from './steps.mjs';
import { countCheck, countPlaywright, countVitest } from './test-counts.mjs';

const distDirectory = '.next-verify';

const limitSeconds = 1800; // nothing takes so long, except what hangs

/**
 * A group of checks. `run` gets the environment, an AbortSignal, a function to be told of child processes, and the
 * parts of test files' paths that were asked for: none asks for all.
 * @typedef {{ env: object, signal: AbortSignal, onStart: (pid: number) => void, files: string[] }} Context
 * @typedef {{ passed: number, failed: number, output: string }} Outcome
 * @typedef {{ name: string, needs: ('database' | 'Chromium')[], hasFiles: boolean, run: (context: Context) => Promise<Outcome> }} Group
 */

const runTool = (name, args, context) => run(tool(name), args, { ...context, limitSeconds, ownGroup: true });

const late = ({ isLate }) => (isLate ? `\nGiven up after ${limitSeconds / 60} minutes.` : '');

/** Checks that a tool makes in one go; the first that fails is the last. @returns {Group} */
const check = (name, ...commands) => ({
  name,
  needs: [],
  hasFiles: false,
  async run(context) {
    let result;
    for (const [command, ...args] of commands) {
      result = await runTool(command, args, context);
      if (result.status !== 0) break;
    }
    return { ...countCheck(result.status), output: result.output + late(result) };
  },
});

const formatCheck = check('format', ['biome', 'ci', '--colors=off', '.']);

/** @type {Group} */
const format = {
  ...formatCheck,
  async run(context) {
    const outcome = await formatCheck.run(context);
    return { ...outcome, output: `${outcome.output.trimEnd()}\nWhat to do: npx biome check --write .\n` };
  },
};

// Not incremental: what is kept from the last time has told errors that were mended since.
const typeCheck = check('types', ['next', 'typegen'], ['tsc', '--noEmit', '--incremental', 'false']);

/** @type {Group} */
const types = {
  ...typeCheck,
  run(context) {
    forgetOtherTypes(distDirectory);
    return typeCheck.run(context);
  },
};

function freshReport(name) {
  const report = path.join(keptDirectory, 'verify-reports', `${name}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  return report;
}

/** @returns {Group} */
const vitest = (name, needs = []) => ({
  name,
  needs,
  hasFiles: true,
  async run(context) {
    const report = freshReport(name);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const result = await runTool('vitest', ['run', '--project', `${name}*`, ...reporters, ...context.files], context);
    return { ...countVitest(report, result.status), output: result.output + late(result) };
  },
});

/** @type {Group} */
const browser = {
  name: 'browser',
  needs: ['database', 'Chromium'],
  hasFiles: true,
  async run(context) {
    try {
      await ensureBuild({ ...context, distDirectory, working() {} });
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      return { ...countCheck(1), output: `${error.message}\n${error.output}` };
    }
    const report = freshReport('browser');
    const env = { ...context.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_HTML_OPEN: 'never' };
    // Playwright looks in the whole path: a checkout below a folder of that name would have all files run.
    const files = context.files.map((part) => `${part}[^/]*$`);
    const result = await runTool('playwright', ['test', '--reporter=list,json', ...files], {
      ...context,
      env,
    });
    return { ...countPlaywright(report, result.status), output: result.output + late(result) };
  },
};

/** All groups, in the order in which they run: what is quick to find comes first. @type {Group[]} */
export const groups = [
  format,
  check('lint', ['oxlint', '--type-aware', '--deny-warnings']),
  types,
  check('boundaries', [
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'app',
    'components',
    'server',
    'domain',
    'cli',
    'bench',
  ]),
  check('dead-code', ['knip']),
  vitest('unit'),
  vitest('slow'),
  vitest('integration', ['database']),
  browser,
];

const ours =
  /^(DATABASE_.*URL|SITE_URL|PORT|SMTP_URL|MAIL_FROM|AUTH_.*|CACHE_URL|CONSENSUS_PATIENCE|ADMIN_EMAILS|NODE_ENV)$/;

/** What every group gets to see: nothing of how this machine's site is set up, nor what asks for colours. */
export function verifyEnvironment(more) {
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && name !== 'FORCE_COLOR');
  return {
    ...Object.fromEntries(inherited),
    PATH: [path.dirname(process.execPath), process.env.PATH].filter(Boolean).join(path.delimiter),
    CI: 'true',
    NO_COLOR: '1',
    NEXT_DIST_DIR: distDirectory,
    NEXT_TELEMETRY_DISABLED: '1',
    TYPES_ARE_CHECKED_APART: 'yes',
    SCARF_ANALYTICS: 'false',
    ...more,
  };
}
