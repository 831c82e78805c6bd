import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const ROOMS = ['app', 'components', 'server', 'domain', 'cli', 'bench'];

const { forbidden } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
  forbidden: ReadonlyArray<{ name: string }>;
};

/** A house in small in which everything imports as it may. */
const GOOD = {
  'app/page.tsx': `
    import { notFound } from 'next/navigation';
    import { Card } from '@/components/card';
    import type { View } from '@/domain/view';
    import { getView } from '@/server/get-view';
    export default function Page() {
      const view: View | null = getView();
      if (!view) notFound();
      return <Card view={view} />;
    }`,
  'cli/show.ts': `import { getView } from '../server/get-view';\nexport const shown = getView();`,
  'components/card.tsx': `
    import Link from 'next/link';
    import type { ReactNode } from 'react';
    import type { View } from '@/domain/view';
    export function Card({ view }: { view: View }): ReactNode {
      return <Link href="/">we import nothing {view.name}</Link>;
    }`,
  'domain/view.ts': `import { z } from 'zod';\nexport type View = { name: string };\nexport const schema = z.string();`,
  'server/get-view.ts': `
    import type { View } from '../domain/view';
    import { PrismaClient } from './generated/prisma/client';
    export const getView = (): View | null => (PrismaClient ? { name: 'a' } : null);`,
  'server/generated/prisma/client.ts': `export { PrismaClient } from '@prisma/client';`,
  'bench/run.ts': `import { getView } from '../server/get-view';\nexport const measured = getView();`,
  'tests/support/people.ts': `export const anna = 'anna';`,
};

/** What must not be: the rule, the file that breaks it, and what stands in that file. */
const BAD: ReadonlyArray<readonly [rule: string, file: string, content: string]> = [
  ['domain-imports-only-itself', 'domain/bad-server.ts', `export { getView } from '../server/get-view';`],
  ['domain-imports-only-itself', 'domain/bad-type.ts', `export type { getView } from '@/server/get-view';`],
  ['domain-imports-only-itself', 'domain/bad-lazy.ts', `export const late = () => import('@/server/get-view');`],
  ['domain-imports-only-itself', 'domain/bad-component.ts', `export { Card } from '../components/card';`],
  ['domain-knows-no-framework', 'domain/bad-react.ts', `export { useState } from 'react';`],
  ['domain-knows-no-framework', 'domain/bad-react-type.ts', `export type { ReactNode } from 'react';`],
  ['domain-knows-no-framework', 'domain/bad-next.ts', `export { default } from 'next/link';`],
  ['domain-knows-no-framework', 'domain/bad-files.ts', `export { readFileSync } from 'node:fs';`],
  ['domain-knows-no-framework', 'domain/bad-file-promises.ts', `export { readFile } from 'node:fs/promises';`],
  [
    'components-show-only',
    'components/bad-server.tsx',
    `import { getView } from '@/server/get-view';\nexport const Bad = () => <p>{getView()?.name}</p>;`,
  ],
  [
    'components-show-only',
    'components/bad-app.tsx',
    `export const Bad = () => <button onClick={() => void import('@/app/page')}>Go</button>;`,
  ],
  ['server-knows-no-door', 'server/bad-app.ts', `export { default } from '../app/page';`],
  ['server-knows-no-door', 'server/bad-component.ts', `export { Card } from '@/components/card';`],
  ['site-stands-without-tests-and-benches', 'app/bad-tests.ts', `export { anna } from '@/tests/support/people';`],
  ['site-stands-without-tests-and-benches', 'app/bad-bench.ts', `export { measured } from '@/bench/run';`],
  ['site-stands-without-tests-and-benches', 'cli/bad-tests.ts', `export { anna } from '../tests/support/people';`],
  ['app-not-cli', 'app/bad-cli.ts', `export { shown } from '@/cli/show';`],
  ['cli-not-app', 'cli/bad-app.ts', `export { default } from '../app/page';`],
  ['cli-not-app', 'cli/bad-component.ts', `export { Card } from '../components/card';`],
  ['database-only-in-server', 'app/bad-prisma.ts', `export { PrismaClient } from '@prisma/client';`],
  ['database-only-in-server', 'app/bad-prisma-type.ts', `export type { Prisma } from '@prisma/client';`],
  ['database-only-in-server', 'app/bad-pg.ts', `export { default } from 'pg';`],
  ['database-only-in-server', 'app/bad-client.ts', `export { PrismaClient } from '@/server/generated/prisma/client';`],
  [
    'database-only-in-server',
    'cli/bad-client.ts',
    `export type { PrismaClient } from '../server/generated/prisma/client';`,
  ],
  ['request-things-only-in-app', 'server/bad-headers.ts', `export { cookies } from 'next/headers';`],
  ['request-things-only-in-app', 'components/bad-navigation.ts', `export { redirect } from 'next/navigation';`],
  ['nothing-unresolved', 'domain/bad-name.ts', `export { nothing } from './not-there';`],
  ['no-circles', 'domain/bad-circle.ts', `export { other } from './bad-circle-too';\nexport const one = 1;`],
  ['no-circles', 'domain/bad-circle-too.ts', `export { one } from './bad-circle';\nexport const other = 2;`],
];

let copy = '';
afterEach(async () => {
  if (copy) await rm(copy, { recursive: true });
  copy = '';
});

/** The small house in a folder of its own, with this project's rules and packages. */
async function build(files: Readonly<Record<string, string>>): Promise<string> {
  copy = await mkdtemp(join(tmpdir(), 'wm-rules-'));
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const name of ['tsconfig.json', '.dependency-cruiser.cjs']) await copyFile(join(ROOT, name), join(copy, name));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(copy, name)), { recursive: true });
    await writeFile(join(copy, name), content);
  }
  return copy;
}

/** Runs the dependency check as `verify` does. */
function check(folder: string): Promise<{ status: number; output: string }> {
  const command = join(ROOT, 'node_modules/.bin/depcruise');
  const env = { ...process.env, NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [command, ...ROOMS], { cwd: folder, env }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ status: Number(error?.code ?? 0), output: `${stdout}${stderr}` });
    });
  });
}

describe('the dependency check', { timeout: 60_000 }, () => {
  it('is content with imports that go down', async () => {
    expect(await check(await build(GOOD))).toEqual({
      status: 0,
      output: expect.stringContaining('no dependency violations found'),
    });
  });

  it('refuses every kind of import that goes up, around or nowhere, by the name of its rule', async () => {
    const planted = Object.fromEntries(BAD.map(([, file, content]) => [file, content]));
    const { status, output } = await check(await build({ ...GOOD, ...planted }));
    expect(status).not.toBe(0);
    const told = output.match(/error [\w-]+: \S+/g)?.map((line) => line.slice('error '.length)) ?? [];
    const expected = BAD.map(([rule, file]) => `${rule}: ${file}`);
    // dependency-cruiser tells a circle once, from whichever file it came to it.
    const circles = expected.filter((line) => line.startsWith('no-circles'));
    expect(told.filter((line) => circles.includes(line))).not.toEqual([]);
    expect([...new Set([...told, ...circles])].toSorted()).toEqual(expected.toSorted());
  });

  it('is put to the test with every rule that it has', () => {
    const tried = new Set(BAD.map(([rule]) => rule));
    expect([...tried].toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
  });

  it('is content with this project', async () => {
    const { status, output } = await check(ROOT);
    expect(output).toContain('no dependency violations found');
    expect(status).toBe(0);
  });
});
