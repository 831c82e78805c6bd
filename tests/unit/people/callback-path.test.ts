import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackPath, signInAddress, welcomeAddress } from '../../../domain/people/callback-path';

const SITE = 'https://site.example';

describe('where one goes after signing in', () => {
  it.each([
    '/',
    '/models/olmo-2',
    '/models/olmo-2/criteria/weights#your-rating',
    '/models?q=llama&sort=score',
    '/models?q=//elsewhere.example',
  ])('may be %s', (path) => {
    expect(callbackPath(path)).toBe(path);
  });

  it.each<[string, unknown]>([
    ['another site', 'https://elsewhere.example/models'],
    ['this site by its whole address', `${SITE}/models`],
    ['a site without a protocol', '//elsewhere.example'],
    ['one with a backslash', '/\\elsewhere.example'],
    ['one behind a tab', '/\t/elsewhere.example'],
    ['one behind a line end', '/\n/elsewhere.example'],
    ['one behind a dot', '/.//elsewhere.example'],
    ['one behind two dots', '/models/..//elsewhere.example'],
    ['a script', 'javascript:alert(1)'],
    ['a relative path', 'models'],
    ['nothing', ''],
    ['a missing value', undefined],
    ['several values', ['/models', '/labels']],
    ['the API', '/api/auth/callback/email?token=1'],
    ['a very long path', `/${'a'.repeat(1000)}`],
  ])('is the home page for %s', (_, wanted) => {
    expect(callbackPath(wanted)).toBe('/');
  });

  it('is always on this site, and stays what it is when asked again', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      '%2f',
      'https',
      'evil.example',
      'api',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => `/${all.join('')}`),
          fc.string(),
        ),
        (wanted) => {
          const path = callbackPath(wanted);
          expect(new URL(path, SITE).origin).toBe(SITE);
          expect(path.startsWith('//')).toBe(false);
          expect(callbackPath(path)).toBe(path);
        },
      ),
    );
  });
});

describe('the way there', () => {
  it.each([
    ['/', '/signin'],
    ['/models/olmo-2#your-rating', '/signin?callbackUrl=%2Fmodels%2Folmo-2%23your-rating'],
    ['https://elsewhere.example', '/signin'],
  ])('to %s is by %s', (path, address) => {
    expect(signInAddress(path)).toBe(address);
    expect(welcomeAddress(path)).toBe(address.replace('/signin', '/welcome'));
  });
});
