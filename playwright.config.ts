import { defineConfig, devices } from '@playwright/test';

/**
 * Browser tests run against the production build of `.next-verify`. `npm run verify -- browser` builds it, starts a
 * PostgreSQL of its own (TEST_DATABASE_URL) and finds a browser; a run without one of them fails.
 */
const { CHROMIUM_PATH } = process.env;

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/browser-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // For slow machines: a test waits for what it wants to see, and never longer than that takes.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    navigationTimeout: 60_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      // Debian's Chromium draws with the graphics card by default: where there is none, that is slower.
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
    // What was done and asked for tells why a test failed; pictures of every step would cost a fifth of all time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desk' },
    // What a reader does, a reader does on a phone too.
    { name: 'phone', testMatch: 'reader.spec.ts', use: PHONE },
  ],
});
