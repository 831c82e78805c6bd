import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphsOf } from '../../../domain/wiki/paragraphs';

it.each<[what: string, text: string, paragraphs: string[]]>([
  ['nothing of nothing', '', []],
  ['one', 'One.', ['One.']],
  [
    'several, however many blank lines part them',
    'One.\n\nTwo,\nlonger.\n \n\n\nThree.',
    ['One.', 'Two,\nlonger.', 'Three.'],
  ],
  ['indented lines as they are', 'One.\n\n    code\n\nTwo.', ['One.', '    code', 'Two.']],
  ['fenced code in one piece', '```js\na\n\nb\n```\n\nTwo.', ['```js\na\n\nb\n```', 'Two.']],
  ['code fenced by tildes, with backticks inside', '~~~\n```\n\n~~~\n\nTwo.', ['~~~\n```\n\n~~~', 'Two.']],
  ['a longer fence around a shorter one', '````\n```\n\n```\n````\n\nTwo.', ['````\n```\n\n```\n````', 'Two.']],
  ['a fence that never ends', 'One.\n\n```\na\n\nb', ['One.', '```\na\n\nb']],
])('parts a text into %s', (_, text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});

function said(texts: readonly string[]): string[] {
  return texts
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

it('loses no line that says something', () => {
  const lines = fc.array(fc.constantFrom('', ' ', 'a', '  b', '```', '~~~~', '- c'), { maxLength: 20 });
  fc.assert(
    fc.property(lines, (list) => {
      expect(said(paragraphsOf(list.join('\n')))).toEqual(said(list));
    }),
  );
});
