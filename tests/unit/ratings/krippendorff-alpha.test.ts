import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../domain/ratings/agreement/krippendorff-alpha';

/** Counts by unit from a table as papers print it: a row an observer, a column a unit, a dot where nobody judged. */
function unitsOf(rows: readonly string[], values: readonly string[]): number[][] {
  const table = rows.map((row) => row.split(' '));
  const [first = []] = table;
  return first.map((_, unit) => values.map((value) => table.filter((row) => row[unit] === value).length));
}

describe('the published worked examples', () => {
  it('of four observers and twelve units: 0.815', () => {
    // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), the data of section C as ordinal.
    const rows = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ];
    const { alpha, units, judgements } = krippendorffAlpha(unitsOf(rows, ['1', '2', '3', '4', '5']));
    expect(alpha).toBeCloseTo(0.815, 3);
    expect({ units, judgements }).toEqual({ units: 11, judgements: 40 });
  });

  it('of five observers and forty newspaper articles: 0.7598', () => {
    // A. F. Hayes and K. Krippendorff, Answering the Call for a Standard Reliability Measure for Coding Data (2007), table 1.
    const rows = [
      '1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1',
      '1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1',
      '2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1',
      '. 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .',
      '2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1',
    ];
    expect(krippendorffAlpha(unitsOf(rows, ['0', '1', '2', '3'])).alpha).toBeCloseTo(0.7598, 4);
  });
});

/** Alpha of one unit beside many on which all agree. */
const disagreement = (...unit: number[]) =>
  krippendorffAlpha([unit, [9, 0, 0, 0], [0, 9, 0, 0], [0, 0, 9, 0], [0, 0, 0, 9]]).alpha ?? 0;

const counts = fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }), { maxLength: 12 });

describe('what follows from the definition', () => {
  it('is 1 where every unit is judged alike by all, and two values occur', () => {
    expect(
      krippendorffAlpha([
        [3, 0, 0, 0],
        [0, 0, 2, 0],
      ]),
    ).toEqual({ alpha: 1, units: 2, judgements: 5 });
  });

  it.each([
    ['nothing is judged', []],
    [
      'nobody judges a unit that another judged',
      [
        [1, 0, 0, 0],
        [0, 0, 0, 1],
      ],
    ],
    [
      'all judgements are the same',
      [
        [2, 0, 0, 0],
        [3, 0, 0, 0],
      ],
    ],
  ])('cannot be told where %s', (_, units) => {
    expect(krippendorffAlpha(units).alpha).toBeNull();
  });

  it('is below 0 where people disagree more than chance would', () => {
    expect(
      krippendorffAlpha([
        [1, 0, 0, 1],
        [1, 0, 0, 1],
        [1, 0, 0, 1],
      ]).alpha,
    ).toBeLessThan(0);
  });

  it('counts a disagreement over one step for less than one over three', () => {
    expect(disagreement(1, 1, 0, 0)).toBeGreaterThan(disagreement(1, 0, 0, 1));
  });

  it('is never above 1, and depends neither on the order of units nor on the direction of the scale', () => {
    fc.assert(
      fc.property(counts, (units) => {
        const { alpha } = krippendorffAlpha(units);
        expect(alpha ?? 0).toBeLessThanOrEqual(1);
        const turned = krippendorffAlpha(units.map((unit) => unit.toReversed()).toReversed()).alpha;
        expect(turned ?? 0).toBeCloseTo(alpha ?? 0, 9);
      }),
    );
  });

  it('does not change for units that only one person judged, nor for values that nobody gave', () => {
    fc.assert(
      fc.property(counts, (units) => {
        const more = [...units.map((unit) => [...unit, 0]), [1, 0, 0, 0, 0]];
        expect(krippendorffAlpha(more)).toEqual(krippendorffAlpha(units));
      }),
    );
  });

  it('is what all pairs of judgements, taken one by one, yield', () => {
    fc.assert(
      fc.property(counts, (units) => {
        expect(krippendorffAlpha(units).alpha ?? 9).toBeCloseTo(alphaByPairs(units) ?? 9, 9);
      }),
    );
  });
});

/** The definition over single judgements: pairs within units against pairs of all pairable judgements. */
function alphaByPairs(units: readonly (readonly number[])[]): number | null {
  const judged = units
    .map((unit) => unit.flatMap((count, value) => new Array<number>(count).fill(value)))
    .filter((values) => values.length > 1);
  const all = judged.flat();
  const differ = (a: number, b: number): number => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const weights = all.map((value): number => {
      if (value < low || value > high) return 0;
      return value === low || value === high ? 0.5 : 1;
    });
    return a === b ? 0 : weights.reduce((sum, weight) => sum + weight, 0) ** 2;
  };
  const pairs = (values: readonly number[]): number =>
    values.reduce((sum, a, i) => sum + values.reduce((inner, b, j) => inner + (i === j ? 0 : differ(a, b)), 0), 0);
  const expected = pairs(all) / (all.length - 1);
  const observed = judged.reduce((sum, values) => sum + pairs(values) / (values.length - 1), 0);
  return expected > 0 ? 1 - observed / expected : null;
}
