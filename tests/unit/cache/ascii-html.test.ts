import { describe, expect, it } from 'vitest';
import { asciiHtml } from '../../../server/cache/ascii-html.mjs';

const FILL = 'a'.repeat(1000);

describe('a prepared page in ASCII', () => {
  it.each([
    [
      'text and attributes',
      '<p title="“x”">Tülu – 😀</p>',
      '<p title="&#8220;x&#8221;">T&#252;lu &#8211; &#128512;</p>',
    ],
    ['scripts', '<script>push("“😀")</script>', '<script>push("\\u201c\\ud83d\\ude00")</script>'],
    [
      'both, in turn',
      '“<script a>"ü"</script>”<script>"é"</script>–',
      '&#8220;<script a>"\\u00fc"</script>&#8221;<script>"\\u00e9"</script>&#8211;',
    ],
    ['nothing beyond it', '<p>&amp;</p>', '<p>&amp;</p>'],
  ])('%s', (_, html, ascii) => {
    expect(asciiHtml(FILL + html)).toBe(FILL + ascii);
  });

  it('tells the same to whoever runs its scripts', () => {
    const told = 'Zürich – “Llama” 😀\u2028';
    const script =
      asciiHtml(`${FILL}<script>${JSON.stringify(told)}</script>`).match(/<script>(.*)<\/script>/)?.[1] ?? '';
    expect(script).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(script)).toBe(told);
  });

  it('is left as it is where it would grow much: in another script', () => {
    const arabic = `<p>${'نموذج '.repeat(20)}</p>`;
    expect(asciiHtml(arabic)).toBe(arabic);
  });
});
