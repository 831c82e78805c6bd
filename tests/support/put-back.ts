import { afterAll, vi } from 'vitest';

// Test files of one worker share its process and its modules: each leaves them as it found them.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
