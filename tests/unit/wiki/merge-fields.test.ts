import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from '../../../domain/wiki/merge-fields';

type Page = { name: string; aliases: string[]; claim: { says: string; where: string } | null; note?: string };

const BASE: Page = { name: 'Amber', aliases: ['A'], claim: { says: 'open', where: 'blog' } };

describe('a merge of two changes to one page', () => {
  it.each<[what: string, current: Partial<Page>, incoming: Partial<Page>, merged: Partial<Page>, contested: string[]]>([
    ['keeps what nobody changed', {}, {}, {}, []],
    ['takes what only the incoming side changed', {}, { name: 'Amber 2' }, { name: 'Amber 2' }, []],
    ['keeps what only the current side changed', { name: 'Amber 2' }, {}, { name: 'Amber 2' }, []],
    [
      'takes both where they touch different fields',
      { name: 'Amber 2' },
      { aliases: ['A', 'B'] },
      { name: 'Amber 2', aliases: ['A', 'B'] },
      [],
    ],
    ['is content where both say the same', { name: 'Amber 2' }, { name: 'Amber 2' }, { name: 'Amber 2' }, []],
    [
      'keeps the current value where both differ, and names the field',
      { name: 'Amber 2' },
      { name: 'Amber 3' },
      { name: 'Amber 2' },
      ['name'],
    ],
    [
      'names every such field, and takes the others',
      { name: 'Amber 2', aliases: [] },
      { name: 'Amber 3', aliases: ['C'], claim: null },
      { name: 'Amber 2', aliases: [], claim: null },
      ['aliases', 'name'],
    ],
    ['takes a value that was cleared', {}, { claim: null }, { claim: null }, []],
    ['takes a field that is new', {}, { note: 'Sources disagree.' }, { note: 'Sources disagree.' }, []],
    [
      'keeps a field that is new on the current side',
      { note: 'Sources disagree.' },
      {},
      { note: 'Sources disagree.' },
      [],
    ],
    ['names a field that is new on both sides and not the same', { note: 'x' }, { note: 'y' }, { note: 'x' }, ['note']],
    [
      'takes no other order of keys for a change',
      { claim: { where: 'blog', says: 'open' }, name: 'Amber 2' },
      { claim: { where: 'blog', says: 'closed' } },
      { claim: { where: 'blog', says: 'closed' }, name: 'Amber 2' },
      [],
    ],
    [
      'takes another order of a list for a change',
      { aliases: ['A', 'B'] },
      { aliases: ['B', 'A'] },
      { aliases: ['A', 'B'] },
      ['aliases'],
    ],
  ])('%s', (_, current, incoming, merged, contested) => {
    const outcome = mergeFields<Page>(BASE, { ...BASE, ...current }, { ...BASE, ...incoming });
    expect(outcome.merged).toEqual({ ...BASE, ...merged });
    expect(outcome.contested.toSorted()).toEqual(contested);
  });

  it('takes away a field that the incoming side took away', () => {
    const base: Page = { ...BASE, note: 'Sources disagree.' };
    const outcome = mergeFields<Page>(base, { ...base, name: 'Amber 2' }, BASE);
    expect(outcome).toEqual({ merged: { ...BASE, name: 'Amber 2' }, contested: [] });
  });

  it('names a field that one side took away and the other changed', () => {
    const base: Page = { ...BASE, note: 'Sources disagree.' };
    const changed: Page = { ...BASE, note: 'They agree now.' };
    expect(mergeFields<Page>(base, changed, BASE)).toEqual({ merged: changed, contested: ['note'] });
    expect(mergeFields<Page>(base, BASE, changed)).toEqual({ merged: BASE, contested: ['note'] });
  });

  it('changes none of the three documents', () => {
    const documents: [Page, Page, Page] = [BASE, { ...BASE, name: 'B' }, { ...BASE, aliases: [] }];
    const before = structuredClone(documents);
    mergeFields(...documents);
    expect(documents).toEqual(before);
  });
});

const anyValue = fc.oneof(fc.constantFrom(0, 1, 'x', null), fc.array(fc.nat(2), { maxLength: 2 }));
const anyDocument: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), anyValue);

describe('any merge', () => {
  it('gives the other side where one side changed nothing', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (base, changed) => {
        expect(mergeFields(base, base, changed)).toEqual({ merged: changed, contested: [] });
        expect(mergeFields(base, changed, base)).toEqual({ merged: changed, contested: [] });
      }),
    );
  });

  it('gives what both sides made where they made the same', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (base, changed) => {
        expect(mergeFields(base, changed, structuredClone(changed))).toEqual({ merged: changed, contested: [] });
      }),
    );
  });

  it('contests the same fields whichever side came first, and agrees on all others', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, one, other) => {
        const there = mergeFields(base, one, other);
        const back = mergeFields(base, other, one);
        expect(there.contested.toSorted()).toEqual(back.contested.toSorted());
        for (const field of ['a', 'b', 'c', 'd']) {
          const isContested = there.contested.includes(field);
          const expected = isContested ? [one[field], other[field]] : [there.merged[field], there.merged[field]];
          expect([there.merged[field], back.merged[field]]).toEqual(expected);
        }
      }),
    );
  });
});
