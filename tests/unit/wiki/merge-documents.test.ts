import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelDocument, modelDocumentSchema } from '../../../domain/models/model-document';
import { canonicalJson } from '../../../domain/wiki/canonical-json';
import { fieldText } from '../../../domain/wiki/field-text';
import { mergeDocuments } from '../../../domain/wiki/merge-documents';
import { PAGE_FIELDS, toPageFields } from '../../../domain/wiki/page-fields';
import { paragraphsOf } from '../../../domain/wiki/paragraphs';
import { aDocument, sourceOf } from '../../support/documents';

const point = (text: string) => ({ point: text, source: sourceOf('card') });
const variant = (name: string, parameters: number | null = null) => ({ name, parameters, hubId: null });
const article = (...paragraphs: string[]) => paragraphs.join('\n\n');
const THREE = ['One.', 'Two.', 'Three.'] as const;

type Fields = Partial<ModelDocument>;

describe('two edits of one page', () => {
  it.each<[what: string, base: Fields, current: Fields, proposed: Fields, merged: Fields]>([
    ['of different fields', {}, { name: 'Aurora' }, { modality: 'code' }, { name: 'Aurora', modality: 'code' }],
    [
      'each with another alias',
      { aliases: ['A'] },
      { aliases: ['A', 'C'] },
      { aliases: ['A', 'B'] },
      { aliases: ['A', 'B', 'C'] },
    ],
    [
      'with the same alias and one more',
      { aliases: [] },
      { aliases: ['A', 'B'] },
      { aliases: ['A'] },
      { aliases: ['A', 'B'] },
    ],
    [
      'that take away one item and add one after it',
      { aliases: ['A', 'B'] },
      { aliases: ['A'] },
      { aliases: ['A', 'B', 'C'] },
      { aliases: ['A', 'C'] },
    ],
    [
      'that mend two neighbours in a list',
      { variants: [variant('1B'), variant('7B')] },
      { variants: [variant('1B', 1), variant('7B')] },
      { variants: [variant('1B'), variant('7B', 7)] },
      { variants: [variant('1B', 1), variant('7B', 7)] },
    ],
    [
      'with a point each, for and against',
      {},
      { case: { for: [point('Good.')], against: [] } },
      { case: { for: [], against: [point('Bad.')] } },
      { case: { for: [point('Good.')], against: [point('Bad.')] } },
    ],
    [
      'with one source each',
      {},
      { sources: [sourceOf('card'), sourceOf('paper')] },
      { sources: [sourceOf('blog'), sourceOf('card')] },
      { sources: [sourceOf('blog'), sourceOf('card'), sourceOf('paper')] },
    ],
    [
      'with the same source at two places',
      { sources: [sourceOf('card'), sourceOf('paper')] },
      { sources: [sourceOf('blog'), sourceOf('card'), sourceOf('paper')] },
      { sources: [sourceOf('card'), sourceOf('paper'), sourceOf('blog')] },
      { sources: [sourceOf('blog'), sourceOf('card'), sourceOf('paper')] },
    ],
    [
      'of different paragraphs',
      { article: article(...THREE) },
      { article: article('One!', 'Two.', 'Three.') },
      { article: article('One.', 'Two.', 'Three!') },
      { article: article('One!', 'Two.', 'Three!') },
    ],
    [
      'of neighbouring paragraphs',
      { article: article(...THREE) },
      { article: article('One!', 'Two.', 'Three.') },
      { article: article('One.', 'Two!', 'Three.') },
      { article: article('One!', 'Two!', 'Three.') },
    ],
    [
      'with a new paragraph each, at different places',
      { article: article(...THREE) },
      { article: article('One.', 'New here.', 'Two.', 'Three.') },
      { article: article('One.', 'Two.', 'New there.', 'Three.') },
      { article: article('One.', 'New here.', 'Two.', 'New there.', 'Three.') },
    ],
    [
      'that rewrite the last paragraph and write on after it',
      { article: article(...THREE) },
      { article: article('One.', 'Two.', 'Three, but better.') },
      { article: article('One.', 'Two.', 'Three.', 'Four.') },
      { article: article('One.', 'Two.', 'Three, but better.', 'Four.') },
    ],
    [
      'that rewrite the first paragraph and write something before it',
      { article: article(...THREE) },
      { article: article('Before.', 'One.', 'Two.', 'Three.') },
      { article: article('One!', 'Two.', 'Three.') },
      { article: article('Before.', 'One!', 'Two.', 'Three.') },
    ],
    [
      'that say the same',
      { editorsNote: null },
      { editorsNote: 'They disagree.' },
      { editorsNote: 'They disagree.' },
      { editorsNote: 'They disagree.' },
    ],
    [
      'that take a note away and leave it',
      { editorsNote: 'Old.' },
      { editorsNote: null },
      { name: 'B', editorsNote: 'Old.' },
      { name: 'B', editorsNote: null },
    ],
  ])('%s: both survive', (_, base, current, proposed, merged) => {
    const whole = aDocument(base);
    const outcome = mergeDocuments(whole, { ...whole, ...current }, { ...whole, ...proposed });
    expect(outcome).toEqual({ merged: { ...whole, ...merged }, conflicts: [] });
  });

  it.each<[what: string, base: Fields, current: Fields, proposed: Fields, conflict: Record<string, string>]>([
    [
      'two names',
      { name: 'A' },
      { name: 'B' },
      { name: 'C' },
      { field: 'name', name: 'Name', base: 'A', current: 'B', proposed: 'C' },
    ],
    [
      'two licences',
      { licence: 'mit' },
      { licence: 'apache-2.0' },
      { licence: 'gemma-terms' },
      { field: 'licence', name: 'Licence', base: 'mit', current: 'apache-2.0', proposed: 'gemma-terms' },
    ],
    [
      'two versions of one paragraph, told without those that agree',
      { article: article(...THREE) },
      { article: article('One.', 'Two?', 'Three.') },
      { article: article('One.', 'Two!', 'Three.') },
      { field: 'article', name: 'Article', base: 'Two.', current: 'Two?', proposed: 'Two!' },
    ],
    [
      'a paragraph taken away that the other rewrote',
      { article: article(...THREE) },
      { article: article('One.', 'Three.') },
      { article: article('One.', 'Two!', 'Three.') },
      { field: 'article', name: 'Article', base: 'Two.', current: '', proposed: 'Two!' },
    ],
    [
      'two passages at one place',
      { article: article(...THREE) },
      { article: article(...THREE, 'Four.') },
      { article: article(...THREE, 'Four, too.') },
      { field: 'article', name: 'Article', base: '', current: 'Four.', proposed: 'Four, too.' },
    ],
    [
      'one variant with two sizes',
      { variants: [variant('7B')] },
      { variants: [variant('7B', 6)] },
      { variants: [variant('7B', 7)] },
      {
        field: 'variants',
        name: 'Variants',
        base: '7B, number of parameters not told',
        current: '7B, 6 parameters',
        proposed: '7B, 7 parameters',
      },
    ],
    [
      'one source added under two titles',
      {},
      { sources: [{ ...sourceOf('paper'), title: 'A' }, sourceOf('card')] },
      { sources: [sourceOf('card'), { ...sourceOf('paper'), title: 'B' }] },
      {
        field: 'sources',
        name: 'Sources',
        base: 'About card, https://example.org/card, seen in a test',
        current: 'A, https://example.org/paper, seen in a test\nAbout card, https://example.org/card, seen in a test',
        proposed: 'About card, https://example.org/card, seen in a test\nB, https://example.org/paper, seen in a test',
      },
    ],
  ])('conflict where they hold %s, and the page stays there as it is', (_, base, current, proposed, conflict) => {
    const whole = aDocument(base);
    const outcome = mergeDocuments(whole, { ...whole, ...current }, { ...whole, ...proposed });
    expect(outcome).toEqual({ merged: { ...whole, ...current }, conflicts: [conflict] });
  });

  it('merges what does not conflict, in other fields and in the same text', () => {
    const base = aDocument({ article: article(...THREE) });
    const current = { ...base, article: article('One?', 'Two.', 'Three.') };
    const proposed = { ...base, name: 'B', article: article('One!', 'Two.', 'Three!') };
    const { merged, conflicts } = mergeDocuments(base, current, proposed);
    expect(merged).toEqual({ ...base, name: 'B', article: article('One?', 'Two.', 'Three!') });
    expect(conflicts).toEqual([{ field: 'article', name: 'Article', base: 'One.', current: 'One?', proposed: 'One!' }]);
  });

  it('is a conflict where both are in order and would be too long together', () => {
    const [long, other, more] = ['a'.repeat(9_000), 'b'.repeat(9_000), 'c'.repeat(2_000)];
    const base = aDocument({ article: article('One.', 'Two.', 'Three.') });
    const current = { ...base, article: article(long, 'Two.', 'Three.') };
    const proposed = { ...base, name: 'B', article: article('One.', 'Two.', other, more) };
    const { merged, conflicts } = mergeDocuments(base, current, proposed);
    expect(conflicts.map(({ field }) => field)).toEqual(['article']);
    expect(merged).toEqual({ ...current, name: 'B' });
    expect(modelDocumentSchema.safeParse(merged).success).toBe(true);
  });

  it('leaves it to a person where a text is in more pieces than can be compared in time', () => {
    const many = Array.from({ length: 2000 }, () => 'x');
    const base = aDocument({ article: article(...many) });
    const { conflicts } = mergeDocuments(
      base,
      { ...base, article: article('y', ...many) },
      { ...base, article: article(...many, 'end') },
    );
    expect(conflicts.map(({ field }) => field)).toEqual(['article']);
  });
});

const words = fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', '```\ncode\n\ncode\n```');
const texts = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => article(...list));
const names = fc.constantFrom('A', 'B', 'C', 'D');
const anyDocument: fc.Arbitrary<ModelDocument> = fc
  .record({
    name: names,
    aliases: fc.uniqueArray(names, { maxLength: 4 }),
    licence: fc.constantFrom('mit', 'apache-2.0'),
    variants: fc.uniqueArray(
      fc.record({ name: names, parameters: fc.constantFrom(null, 1, 2), hubId: fc.constant(null) }),
      {
        maxLength: 4,
        selector: ({ name }) => name,
      },
    ),
    editorsNote: fc.option(texts, { nil: null }),
    article: texts,
    sources: fc
      .uniqueArray(fc.record({ name: names, title: fc.constantFrom('x', 'y') }), {
        minLength: 1,
        maxLength: 4,
        selector: ({ name }) => name,
      })
      .map((list) => list.map(({ name, title }) => ({ ...sourceOf(name), title }))),
    case: fc.record({
      for: fc.array(names.map(point), { maxLength: 3 }),
      against: fc.constant<ModelDocument['case']['against']>([]),
    }),
  })
  .map(aDocument);

/** What a document says, piece by piece: every value, item and paragraph with the field that it stands in. */
function piecesOf(document: ModelDocument): Set<string> {
  const fields = toPageFields(document);
  return new Set(
    PAGE_FIELDS.flatMap(({ id }) => {
      const value = fields[id];
      const pieces = Array.isArray(value)
        ? value
        : id === 'article' || id === 'editorsNote'
          ? paragraphsOf(fieldText(id, value))
          : [value];
      return pieces.map((piece) => canonicalJson([id, piece]));
    }),
  );
}

function fieldOf(piece: string): string {
  const [field] = JSON.parse(piece) as [string];
  return field;
}

describe('any merge of pages', () => {
  it('gives the other side where one side is unchanged', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (base, changed) => {
        expect(mergeDocuments(base, base, changed)).toEqual({ merged: changed, conflicts: [] });
        expect(mergeDocuments(base, changed, base)).toEqual({ merged: changed, conflicts: [] });
        expect(mergeDocuments(base, changed, structuredClone(changed))).toEqual({ merged: changed, conflicts: [] });
      }),
    );
  });

  it('conflicts at the same fields whoever came first, and makes the same where nothing conflicts', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, one, other) => {
        const there = mergeDocuments(base, one, other);
        const back = mergeDocuments(base, other, one);
        expect(there.conflicts.map(({ field, current, proposed }) => [field, current, proposed])).toEqual(
          back.conflicts.map(({ field, current, proposed }) => [field, proposed, current]),
        );
        const isContested = new Set<string>(there.conflicts.map(({ field }) => field));
        const [first, second] = [toPageFields(there.merged), toPageFields(back.merged)];
        const settled = PAGE_FIELDS.filter(({ id }) => !isContested.has(id));
        expect(settled.map(({ id }) => first[id])).toEqual(settled.map(({ id }) => second[id]));
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing that either side wrote: it is in the page, or in a conflict at its field', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, current, proposed) => {
        const { merged, conflicts } = mergeDocuments(base, current, proposed);
        const isContested = new Set<string>(conflicts.map(({ field }) => field));
        const known = new Set([...piecesOf(base), ...piecesOf(merged)]);
        const missing = [...piecesOf(current), ...piecesOf(proposed)].filter((piece) => !known.has(piece));
        expect(missing.filter((piece) => !isContested.has(fieldOf(piece)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('shows in a conflict of prose every paragraph that is not in the page', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, current, proposed) => {
        const { merged, conflicts } = mergeDocuments(base, current, proposed);
        const shown = conflicts.find(({ field }) => field === 'article')?.proposed ?? '';
        const known = new Set([...paragraphsOf(base.article), ...paragraphsOf(merged.article)]);
        expect(paragraphsOf(proposed.article).filter((one) => !known.has(one) && !shown.includes(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps two new paragraphs at different places', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 3, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (paragraphs, first, second) => {
          const [at, other] = [first % (paragraphs.length + 1), second % (paragraphs.length + 1)];
          fc.pre(at !== other);
          const base = aDocument({ article: article(...paragraphs) });
          const { merged, conflicts } = mergeDocuments(
            base,
            { ...base, article: article(...paragraphs.toSpliced(at, 0, 'NEW ONE')) },
            { ...base, article: article(...paragraphs.toSpliced(other, 0, 'NEW OTHER')) },
          );
          expect(conflicts).toEqual([]);
          const expected =
            at < other
              ? paragraphs.toSpliced(other, 0, 'NEW OTHER').toSpliced(at, 0, 'NEW ONE')
              : paragraphs.toSpliced(at, 0, 'NEW ONE').toSpliced(other, 0, 'NEW OTHER');
          expect(merged.article).toBe(article(...expected));
        },
      ),
    );
  });

  it('is always a page in order', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, current, proposed) => {
        expect(modelDocumentSchema.safeParse(mergeDocuments(base, current, proposed).merged).error).toBeUndefined();
      }),
    );
  });

  it('changes none of the three', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (...documents) => {
        const before = structuredClone(documents);
        mergeDocuments(...documents);
        expect(documents).toEqual(before);
      }),
    );
  });
});
