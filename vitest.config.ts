import { defineConfig } from 'vitest/config';

const shared = { alias: { '@': import.meta.dirname } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: shared,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: ['**/*.slow.test.ts'] },
      },
      { resolve: shared, test: { name: 'slow', include: ['tests/unit/**/*.slow.test.ts'], testTimeout: 300_000 } },
      {
        resolve: shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/template-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
