import { defineConfig } from 'vitest/config';

const shared = { alias: { '@': import.meta.dirname } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: shared,
        // Properties try many cases, and machines are shared: nothing here hangs, so nothing is given up early.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts'],
          testTimeout: 60_000,
        },
      },
      { resolve: shared, test: { name: 'slow', include: ['tests/unit/**/*.slow.test.ts'], testTimeout: 300_000 } },
      {
        resolve: shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/template-database.ts',
          // What a vote makes of a rating shows at once; tests of patience say how long it is.
          env: { CONSENSUS_PATIENCE: '0' },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
