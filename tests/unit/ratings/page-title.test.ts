import { expect, it } from 'vitest';
import { pageTitle } from '../../../domain/ratings/page-title';

it.each([
  ['<title>A model</title>', 'A model'],
  ['<html><head><TITLE data-rh="true">\n  A\n  model </TITLE>', 'A model'],
  [
    '<title>Weights &amp; Measures &#8211; caf&#xe9; &lt;b&gt; &unknown;</title>',
    'Weights & Measures – café <b> &unknown;',
  ],
  ['<title>plain\u202etxet</title>', 'plaintxet'],
  ['<title>a\u0000b&#0;c</title>', 'a b c'],
  ['<title>&#xd800;&#x110000;</title>', '&#x110000;'],
  ['<title></title>', null],
  ['<title> \u200b </title>', null],
  ['<title>never closed', null],
  ['no page at all', null],
])('reads what a page calls itself: %j', (html, title) => {
  expect(pageTitle(html)).toBe(title);
});

it('is done with a page that only ever begins a title in as long as it is', () => {
  expect(pageTitle('<title'.repeat(43_000))).toBeNull();
});

it('keeps a long title to its beginning, by whole characters', () => {
  expect(pageTitle(`<title>${'🦙'.repeat(500)}</title>`)).toBe('🦙'.repeat(200));
});
