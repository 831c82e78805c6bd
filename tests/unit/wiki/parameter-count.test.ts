import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterCountText, readParameterCount } from '../../../domain/wiki/parameter-count';

describe('a number of parameters', () => {
  it.each([
    ['8030261248', 8_030_261_248],
    ['8,030,261,248', 8_030_261_248],
    ['8.03B', 8_030_000_000],
    ['8.03 b', 8_030_000_000],
    ['0.29B', 290_000_000],
    ['405B', 405_000_000_000],
    ['1.8T', 1_800_000_000_000],
    ['770m', 770_000_000],
    [' 60 506 880 ', 60_506_880],
  ])('%s is %d', (text, count) => {
    expect(readParameterCount(text)).toBe(count);
  });

  it.each(['', 'many', '0', '-8B', '1.5', '8.0300000001B', '8B8', '1e9', '99999999999999999999'])(
    '"%s" is none',
    (text) => {
      expect(readParameterCount(text)).toBeNull();
    },
  );

  it('reads back from the text that a form shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (count) => {
        expect(readParameterCount(parameterCountText(count))).toBe(count);
      }),
    );
  });
});
