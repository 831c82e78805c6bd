import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();

/** Compares a migrated database with the schema: 0 the same, 2 a difference, 1 an error. */
function diff(): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'scripts/prisma.mjs',
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    ],
    { env: { ...process.env, DATABASE_URL: database.url }, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

describe('migrations and schema', () => {
  it('agree', () => {
    const { status, output } = diff();
    expect(output).toContain('No difference');
    expect(status).toBe(0);
  });

  it('are told apart when a drift is planted', async () => {
    await database.client.$executeRawUnsafe('ALTER TABLE "Model" ADD COLUMN "planted" TEXT');
    const { status, output } = diff();
    expect(output).toContain('planted');
    expect(status).toBe(2);
  });
});
