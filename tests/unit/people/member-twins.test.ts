import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../../next.config.mjs';

const PAGE = '/page.tsx';

/** Pages that look up their viewer themselves, or show the same to everybody. */
const ALIKE = new Set(['/signin', '/signin/sent', '/signin/confirm', '/outbox']);

/** The addresses of pages below a folder, with `[slug]` for a parameter. */
function addresses(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(PAGE) && !file.startsWith('/@'))
    .map((file) => file.slice(0, -PAGE.length) || '/');
}

const anonymous = new Set(
  addresses('app')
    .filter((address) => address !== '/member' && !address.startsWith('/member/') && !ALIKE.has(address))
    .map((address) => address.replace(/^\/(?:prepared\/\[edition\]|further\/\[page\])\/?/, '/')),
);

const SESSION = [
  'authjs.session-token=x',
  'theme=dark; __Secure-authjs.session-token=x; a=b',
  '__Host-authjs.session-token=x',
];
const NO_SESSION = ['theme=dark', 'not-authjs.session-token=x', 'authjs.csrf-token=x'];

/** The rewrites that lead to twins for what a header says, as the framework reads patterns: whole, parameters by a regex. */
async function memberRewrites(header: 'cookie' | 'content-type') {
  const rewrites = await config.rewrites?.();
  if (!rewrites || Array.isArray(rewrites)) throw new Error('The rewrites have no parts.');
  return (rewrites.beforeFiles ?? [])
    .filter(({ destination, has }) => destination.startsWith('/member') && has?.[0]?.key === header)
    .map(({ source, destination, has }) => ({
      pattern: new RegExp(`^${source.replace(/:page\((.*)\)$/, '($1)')}$`),
      destination,
      values: new RegExp(`^${has?.[0]?.value ?? ''}$`),
    }));
}

describe('a reader with a session gets a page that knows them', () => {
  it.each([...anonymous])('at %s', async (address) => {
    const twin = `app/member${address === '/' ? '' : address}${PAGE}`;
    expect(existsSync(twin)).toBe(true);
    const asked = address.replaceAll(/\[\w+\]/g, 'apache-2.0');
    const leading = (await memberRewrites('cookie')).filter(({ pattern }) => pattern.test(asked));
    expect(leading.map(({ destination }) => destination.replace(':page', asked.slice(1)))).toEqual([
      `/member${asked === '/' ? '' : asked}`,
    ]);
  });

  it('and nothing else is led there', async () => {
    const rewrites = await memberRewrites('cookie');
    for (const asked of ['/api/v1/models', '/models/llama-3-1/nothing/such', '/member', '/health/live', '/licencesx']) {
      expect(rewrites.filter(({ pattern }) => pattern.test(asked))).toEqual([]);
    }
    for (const { values } of rewrites) {
      expect(SESSION.filter((header) => !values.test(header))).toEqual([]);
      expect(NO_SESSION.filter((header) => values.test(header))).toEqual([]);
    }
  });
});

it('a form is answered where its action is, also when its session’s cookie is gone', async () => {
  const rewrites = await memberRewrites('content-type');
  const led = (path: string, type: string) =>
    rewrites
      .filter(({ pattern, values }) => pattern.test(path) && values.test(type))
      .map(({ destination }) => destination);
  const form = 'multipart/form-data; boundary=x';
  for (const page of [
    '/models/t5',
    '/models/t5/edit',
    '/models/new',
    '/edits/7/amend',
    '/models/t5/criteria/weights',
  ]) {
    expect(led(page, form)).toEqual(['/member/:page']);
    expect(led(page, 'text/plain')).toEqual([]);
  }
  expect(led('/models/t5/diff', form)).toEqual([]);
  expect(led('/api/v1/votes', form)).toEqual([]);
});
