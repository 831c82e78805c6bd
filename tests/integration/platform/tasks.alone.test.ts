import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { TASKS } from '../../../server/tasks';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', database.url);
});

describe('the job of what falls due', () => {
  const at = '2026-11-24T12:00:00Z';

  it('is done where its model is gone, and fails where its command is refused', async () => {
    await TASKS['publish-due']({ modelId: randomUUID(), at });
    await expect(TASKS['publish-due']({ modelId: 'llama-3-1', at })).rejects.toThrow('publish-due was refused');
  });
});
