import { describe, expect, it } from 'vitest';
import { roundedScore, score } from '../../../domain/ratings/framework/v1/score';
import { allAt, LLAMA, rated, ratings } from './support/models';

describe('the score', () => {
  it('does not exist while nothing is rated', () => {
    expect(score({})).toBeNull();
    expect(score({ checkpoints: rated('na') })).toBeNull();
  });

  it.each([
    ['closed', 0],
    ['limited', 100 / 3],
    ['mostly', 200 / 3],
    ['open', 100],
  ] as const)('is the share of all points: %s', (level, value) => {
    expect(score(allAt(level))).toEqual({ value, low: value, high: value });
  });

  it('counts rated criteria only, and unrated ones as closed and as open in its range', () => {
    expect(score({ weights: rated('mostly') })).toEqual({ value: 200 / 3, low: 2000 / 300, high: 29_000 / 300 });
  });

  it('leaves out what is settled as not applicable', () => {
    expect(score(allAt('open', { checkpoints: 'na', weights: 'closed' }))).toEqual({
      value: (100 * 86) / 96,
      low: (100 * 86) / 96,
      high: (100 * 86) / 96,
    });
  });

  it('leaves an `na` that is not settled out of its value, and takes it for anything in its range', () => {
    const unsettled = { ...allAt('open'), 'tuning-data': rated('na', { isSettled: false }) };
    expect(score(unsettled)).toEqual({ value: 100, low: 94, high: 100 });
  });

  it('ranges over the interval of every rating, widened to its published level', () => {
    const wide = { ...allAt('open'), 'training-data': rated('mostly', { low: 'closed', high: 'limited' }) };
    expect(score(wide)).toEqual({ value: 96, low: 88, high: 96 });
  });
});

describe('a profile', () => {
  it.each([
    // Points of Llama 3.1: weights 42, data 8, code 20, documentation 24, rights 37, independence 12; access 4, runnability 6.
    ['business', (100 * (143 + 37)) / (3 * 121)],
    ['research', (100 * (143 + 28)) / (3 * 143)],
    ['hobby', (100 * (143 + 10)) / (3 * 106)],
  ] as const)('%s counts double what matters to it', (profile, value) => {
    expect(score(ratings(LLAMA))?.value).toBe((100 * 143) / 300);
    expect(score(ratings(LLAMA), profile)?.value).toBe(value);
  });

  it('changes nothing where every level is the same', () => {
    expect(score(allAt('mostly'), 'business')).toEqual(score(allAt('mostly')));
  });
});

describe('a score as shown', () => {
  it('is rounded half up, exactly, for every fraction that a score can be', () => {
    const wrong: string[] = [];
    for (let weight = 1; weight <= 143; weight++) {
      for (let points = 0; points <= 3 * weight; points++) {
        for (const decimals of [0, 1] as const) {
          const unit = 10 ** decimals;
          // In integers: ⌊(2 · numerator + denominator) ÷ (2 · denominator)⌋.
          const whole = Number((2n * BigInt(100 * points * unit) + BigInt(3 * weight)) / BigInt(6 * weight));
          if (roundedScore((100 * points) / (3 * weight), decimals) !== whole / unit) wrong.push(`${points}/${weight}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [87.5, 0, 88],
    [62.5, 0, 63],
    [0.25, 1, 0.3],
    [47.666666666666664, 1, 47.7],
    [100, 1, 100],
  ] as const)('%d with %d decimals is %d', (value, decimals, shown) => {
    expect(roundedScore(value, decimals)).toBe(shown);
  });
});
