import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEEN_BY_CONTRIBUTOR } from '../../../domain/models/fields';
import { diffDocuments } from '../../../domain/wiki/diff-documents';
import { diffLists, diffTexts } from '../../../domain/wiki/diff-texts';
import { PAGE_FIELDS } from '../../../domain/wiki/page-fields';
import { aDocument, sourceOf } from '../../support/documents';

const page = aDocument({ aliases: ['A', 'B'], article: 'It has seven layers.\n\nIt is small.' });

describe('the difference of two pages', () => {
  it('is nothing where they say the same', () => {
    expect(diffDocuments(page, structuredClone(page))).toEqual([]);
  });

  it('is told word by word in prose, at the field’s name', () => {
    expect(diffDocuments(page, { ...page, article: 'It has eight layers.\n\nIt is small.' })).toEqual([
      {
        field: 'article',
        name: 'Article',
        changes: [
          { kind: 'same', text: 'It has ' },
          { kind: 'removed', text: 'seven' },
          { kind: 'added', text: 'eight' },
          { kind: 'same', text: ' layers.\n\nIt is small.' },
        ],
      },
    ]);
  });

  it('is told item by item in lists, an item a line', () => {
    const variants = [...page.variants, { name: '70B', parameters: null, hubId: null }];
    expect(diffDocuments(page, { ...page, aliases: ['A', 'C'], variants })).toEqual([
      {
        field: 'aliases',
        name: 'Also called',
        changes: [
          { kind: 'same', text: 'A\n' },
          { kind: 'removed', text: 'B\n' },
          { kind: 'added', text: 'C\n' },
        ],
      },
      {
        field: 'variants',
        name: 'Variants',
        changes: [
          { kind: 'same', text: '7B, 7,000,000,000 parameters, aurora/aurora-7b\n' },
          { kind: 'added', text: '70B, number of parameters not told\n' },
        ],
      },
    ]);
  });

  it('tells the case for and the case against apart, and a claim that is taken away', () => {
    const claim = { callsItOpenSource: true, statement: 'We open it.', source: sourceOf('blog') };
    const point = { point: 'Weights are there.', source: sourceOf('card') };
    const changed = { ...page, claim: null, case: { for: [point], against: [] } };
    const diff = diffDocuments({ ...page, claim }, changed);
    expect(diff.map(({ name }) => name)).toEqual(['The maker’s claim', 'The case for']);
    expect(diff[0]?.changes).toEqual([
      {
        kind: 'removed',
        text: 'Calls it open source: We open it.\nAbout blog, https://example.org/blog, seen in a test',
      },
    ]);
  });

  it('tells of a source where it was seen, or that a contributor named it', () => {
    const named = { ...sourceOf('card'), seenIn: SEEN_BY_CONTRIBUTOR };
    const [sources] = diffDocuments({ ...page, sources: [] }, { ...page, sources: [sourceOf('blog'), named] });
    expect(sources?.changes.map(({ text }) => text).join('')).toBe(
      'About blog, https://example.org/blog, seen in a test\nAbout card, https://example.org/card, named by a contributor\n',
    );
  });

  it('tells everything of a new page as added, and leaves out what it leaves empty', () => {
    const diff = diffDocuments(null, aDocument());
    expect(diff.flatMap(({ changes }) => changes.map(({ kind }) => kind))).not.toContain('removed');
    expect(diff.map(({ field }) => field)).toEqual([
      'name',
      'organization',
      'licence',
      'releasedOn',
      'modality',
      'variants',
      'article',
      'sources',
    ]);
  });

  it('hides no change: every field that differs is told', () => {
    const other = {
      ...aDocument(),
      sources: aDocument().sources.map((source) => ({ ...source, seenIn: 'elsewhere' })),
    };
    const changes = diffDocuments(aDocument(), other).flatMap((diff) => diff.changes);
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

const sideOf = (changes: ReadonlyArray<{ kind: string; text: string }>, without: string) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

function inLines(list: readonly string[]): string {
  return list.map((item) => `${item}\n`).join('');
}

/** A paragraph of words that no other mark makes. */
function words(mark: string): string {
  return Array.from({ length: 1200 }, (_, index) => `${mark}${index}`).join(' ');
}

describe('any difference', () => {
  it('holds both texts in full', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (from, to) => {
        const changes = diffTexts(from, to);
        expect([sideOf(changes, 'added'), sideOf(changes, 'removed')]).toEqual([from, to]);
      }),
    );
  });

  it('holds both lists in full', () => {
    const lists = fc.array(fc.stringMatching(/^[a-c]{1,2}$/), { maxLength: 12 });
    fc.assert(
      fc.property(lists, lists, (from, to) => {
        const changes = diffLists(from, to);
        expect([sideOf(changes, 'added'), sideOf(changes, 'removed')]).toEqual([from, to].map(inLines));
      }),
    );
  });

  it.each([
    ['words', 'one ', 'two '],
    ['paragraphs', 'one\n\n', 'two\n\n'],
  ])('holds both texts in full, too, where as many %s as fit an article are all others', (_, one, other) => {
    const [from, to] = [one.repeat(4000).trim(), `${other.repeat(4000)}end`];
    const changes = diffTexts(from, to);
    expect([sideOf(changes, 'added'), sideOf(changes, 'removed')]).toEqual([from, to]);
  });

  it('tells paragraphs apart where hardly a word is left', () => {
    const changes = diffTexts(`Stays.\n\n${words('a')}\n\nStays, too.`, `Stays.\n\n${words('b')}\n\nStays, too.`);
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(changes.at(-1)?.text).toBe('Stays, too.');
  });
});

it('names every field of a page once', () => {
  expect(new Set(PAGE_FIELDS.map(({ name }) => name)).size).toBe(PAGE_FIELDS.length);
});
