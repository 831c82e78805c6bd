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

const anonymous = addresses('app')
  .filter((address) => address !== '/member' && !address.startsWith('/member/') && !ALIKE.has(address))
  .map((address) => address.replace(/^\/prepared\/\[edition\]\/?/, '/'));

describe('a reader with a session gets a page that knows them', () => {
  it.each(anonymous)('at %s', async (address) => {
    const twin = `app/member${address === '/' ? '' : address}${PAGE}`;
    expect(existsSync(twin)).toBe(true);
    const rewrites = await config.rewrites?.();
    const source = address.replace(/\[(\w+)\]/g, ':$1');
    for (const key of ['authjs.session-token', '__Secure-authjs.session-token']) {
      expect(rewrites).toHaveProperty(
        'beforeFiles',
        expect.arrayContaining([
          {
            source,
            has: [{ type: 'cookie', key }],
            destination: `/member${source === '/' ? '' : source}`,
          },
        ]),
      );
    }
  });
});
