import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scale } from '../../../domain/ratings/consensus/v1/scale';
import {
  isLowerAboveHalf,
  isUpperAboveHalf,
  wilsonLower,
  wilsonUpper,
} from '../../../domain/ratings/consensus/v1/wilson';
import { lowerAboveHalf, upperAboveHalf } from './support/batch-consensus';

/** Totals from a single thousandth to far beyond what doubles can square. */
const totals = fc.oneof(
  fc.integer({ min: 1, max: 20_000 }),
  fc.integer({ min: 1, max: 20_000_000 }),
  fc.integer({ min: 15_999_990, max: 16_000_010 }),
  fc.integer({ min: 1, max: 4_000_000_000_000 }),
);

describe('the decision whether a Wilson bound lies above one half', () => {
  it('is the one that big integers give, also where it is closest', () => {
    const closest = totals.chain((m) => {
      // Around the deviation at which the bounds cross one half.
      const edge = Math.floor((m + Math.sqrt(2705.543454095 * m)) / 2);
      const near = fc.integer({ min: -3, max: 3 }).map((by) => Math.min(m, Math.max(0, edge + by)));
      const mirrored = near.map((x) => m - x);
      return fc.tuple(fc.oneof(near, mirrored, fc.integer({ min: 0, max: m })), fc.constant(m));
    });
    fc.assert(
      fc.property(closest, ([x, m]) => {
        expect(isLowerAboveHalf(x, m)).toBe(lowerAboveHalf(BigInt(x), BigInt(m)));
        expect(isUpperAboveHalf(x, m)).toBe(upperAboveHalf(BigInt(x), BigInt(m)));
      }),
      { numRuns: 20_000 },
    );
  });

  // Here d² is the whole part of 2 705 543 454 095 · m ÷ 10⁹: less than one part in 10⁷ below the bound.
  it.each([
    [38_441, 63_749],
    [52_268, 89_017],
    [942_580, 1_815_083],
  ])('is no for %d of %d, which falls short by a fraction', (x, m) => {
    expect(isLowerAboveHalf(x, m)).toBe(false);
    expect(isUpperAboveHalf(m - x, m)).toBe(true);
  });

  it('takes a unanimous weight of 2706 at least', () => {
    expect([isLowerAboveHalf(2705, 2705), isLowerAboveHalf(2706, 2706)]).toEqual([false, true]);
    expect([isUpperAboveHalf(0, 2705), isUpperAboveHalf(0, 2706)]).toEqual([true, false]);
  });
});

describe('the Wilson interval', () => {
  it('has the two shares as bounds at which the score test with z is just met', () => {
    const counts = fc
      .integer({ min: 100, max: 1_000_000 })
      .chain((m) => fc.tuple(fc.integer({ min: 1, max: m - 1 }), fc.constant(m)));
    fc.assert(
      fc.property(counts, ([x, m]) => {
        const [lower, upper] = [wilsonLower(x, m), wilsonUpper(x, m)];
        expect(lower).toBeLessThan(x / m);
        expect(upper).toBeGreaterThan(x / m);
        for (const bound of [lower, upper]) {
          const z = (x / m - bound) / Math.sqrt((bound * (1 - bound)) / (m / 1000));
          // A bound beside 0 or 1 is known to so many digits only, and so is the score that is made from it.
          const rounding = (2 * Number.EPSILON) / Math.min(bound, 1 - bound);
          expect(Math.abs(Math.abs(z) / 1.6448536269514722 - 1)).toBeLessThan(1e-9 + rounding);
        }
      }),
    );
  });

  it('ends at 0 and 1 where no or all weight is for it', () => {
    expect([wilsonLower(0, 7000), wilsonUpper(7000, 7000)]).toEqual([0, 1]);
    // n ÷ (n + z²), and its mirror.
    expect(wilsonLower(3000, 3000)).toBeCloseTo(3 / (3 + 1.6448536269514722 ** 2), 14);
    expect(wilsonUpper(0, 3000)).toBeCloseTo(1 - 3 / (3 + 1.6448536269514722 ** 2), 14);
  });
});

describe('scaling down', () => {
  it('floors exactly, for small and for huge numbers', () => {
    const numbers = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 4_000_000_000_000 }));
    const shares = fc.tuple(numbers, numbers, numbers).map(([a, b, c]) => {
      const [amount, part, whole] = [a, b, c].toSorted((one, other) => one - other) as [number, number, number];
      return { amount, part, whole };
    });
    fc.assert(
      fc.property(shares, ({ amount, part, whole }) => {
        expect(BigInt(scale(amount, part, whole))).toBe((BigInt(amount) * BigInt(part)) / BigInt(whole));
      }),
      { numRuns: 5000 },
    );
  });

  it('floors exactly just below a whole number', () => {
    expect(scale(94_906_265, 94_906_266, 94_906_266)).toBe(94_906_265);
    expect(scale(2_999_999_999, 3_000_000_001, 3_000_000_000)).toBe(2_999_999_999);
  });
});
