import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const verify = (...words: string[]) =>
  spawnSync(process.execPath, ['scripts/verify.mjs', ...words], { encoding: 'utf8' });

it('tells what can be asked for, and that what cannot be is no group', () => {
  expect(verify('unit', '--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('GROUP') });
  expect(verify('units')).toMatchObject({ status: 2, stderr: expect.stringContaining('There is no group units.') });
});
