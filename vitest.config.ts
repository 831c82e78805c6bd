import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const shared = { alias: { '@': import.meta.dirname } };

const ALONE = 'tests/integration/**/*.alone.test.ts';

/** As many as the smallest machine has cores. Left to itself Vitest keeps one of them for itself. */
const maxWorkers = 2;

/** A project whose test files of one worker share its process and modules, which are loaded once. */
const together = { isolate: false, setupFiles: 'tests/support/put-back.ts' };

const integration = {
  globalSetup: 'tests/support/template-database.ts',
  // What a vote makes of a rating shows at once; tests of patience say how long it is.
  env: { CONSENSUS_PATIENCE: '0' },
  testTimeout: 30_000,
  // Whoever needs it first loads the whole catalogue: on a busy machine, minutes.
  hookTimeout: 240_000,
  expect: { poll: { timeout: 20_000 } },
  maxWorkers,
};

const projects: TestProjectInlineConfiguration[] = [
  {
    resolve: shared,
    // Properties try many cases, and machines are shared: nothing here hangs, so nothing is given up early.
    test: {
      name: 'unit',
      include: ['tests/unit/**/*.test.ts'],
      exclude: ['**/*.slow.test.ts'],
      testTimeout: 60_000,
      maxWorkers,
      ...together,
    },
  },
  {
    resolve: shared,
    test: { name: 'slow', include: ['tests/unit/**/*.slow.test.ts'], testTimeout: 300_000, maxWorkers },
  },
  {
    resolve: shared,
    test: {
      name: 'integration',
      include: ['tests/integration/**/*.test.ts'],
      exclude: [ALONE],
      ...integration,
      ...together,
    },
  },
  // Tests of what a process makes of its environment, once for all: each file has a process of its own.
  { resolve: shared, test: { name: 'integration-alone', include: [ALONE], ...integration } },
];

export default defineConfig({ test: { projects } });
