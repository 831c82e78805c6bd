/** How many observers gave a unit each value, in the order of the scale. */
export type UnitCounts = readonly number[];

/** Agreement over some units. */
export interface Agreement {
  /** 1 where all agree, 0 where they agree no more than chance would; `null` where that cannot be told. */
  readonly alpha: number | null;
  /** Units that at least two observers judged: only those can show agreement. */
  readonly units: number;
  /** Judgements of those units. */
  readonly judgements: number;
}

/**
 * Krippendorff's alpha for ordinal data: 1 − observed ÷ expected disagreement, where two values differ by the square of
 * the judgements between them, half of their own included (K. Krippendorff, Computing Krippendorff's Alpha-Reliability,
 * 2011, section E). It cannot be told without two judgements of one unit, nor where all judgements are the same.
 */
export function krippendorffAlpha(units: Iterable<UnitCounts>): Agreement {
  const coincidences = new Map<string, { low: number; high: number; weight: number }>();
  const totals: number[] = [];
  let unitCount = 0;
  let judgements = 0;
  for (const counts of units) {
    const size = counts.reduce((sum, count) => sum + count, 0);
    if (size < 2) continue;
    unitCount += 1;
    judgements += size;
    counts.forEach((count, low) => {
      totals[low] = (totals[low] ?? 0) + count;
      for (let high = low + 1; high < counts.length; high++) {
        const weight = (2 * count * (counts[high] ?? 0)) / (size - 1);
        if (weight === 0) continue;
        const pair = coincidences.get(`${low} ${high}`) ?? { low, high, weight: 0 };
        pair.weight += weight;
        coincidences.set(`${low} ${high}`, pair);
      }
    });
  }
  const differ = squaredDifference(totals);
  const observed = [...coincidences.values()].reduce(
    (sum, { low, high, weight }) => sum + weight * differ(low, high),
    0,
  );
  const expected = expectedDisagreement(totals, differ);
  return { alpha: expected === 0 ? null : 1 - observed / expected, units: unitCount, judgements };
}

function expectedDisagreement(totals: readonly number[], differ: (low: number, high: number) => number): number {
  const all = totals.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  for (let low = 0; low < totals.length; low++) {
    for (let high = low + 1; high < totals.length; high++) {
      sum += 2 * (totals[low] ?? 0) * (totals[high] ?? 0) * differ(low, high);
    }
  }
  return sum === 0 ? 0 : sum / (all - 1);
}

function squaredDifference(totals: readonly number[]): (low: number, high: number) => number {
  return (low, high) => {
    const between = totals.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
  };
}
