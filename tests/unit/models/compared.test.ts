import { describe, expect, it } from 'vitest';
import { compareAddress, compareMarks, parseCompared } from '../../../domain/models/compared';
import type { RatingMark } from '../../../domain/models/views';
import { CRITERION_IDS } from '../../../domain/ratings/criteria';
import { LEVELS } from '../../../domain/ratings/levels';

/** A model by the digits of its first criteria, `n` for not applicable, `?` for unrated; the rest are open. */
function model(digits: string): { marks: RatingMark[] } {
  return {
    marks: CRITERION_IDS.map((criterion, index) => {
      const digit = digits[index] ?? '3';
      const level = digit === 'n' ? 'na' : digit === '?' ? null : (LEVELS[Number(digit)] ?? null);
      return { criterion, level, state: 'provisional' };
    }),
  };
}

describe('a comparison', () => {
  it('puts what lies furthest apart first, and what agrees aside', () => {
    const { differ, agree } = compareMarks([model('3210'), model('3230'), model('3030')]);
    expect(differ.map(({ criterion }) => criterion)).toEqual(['checkpoints', 'access']);
    expect(agree).toHaveLength(16);
    expect(agree[0]?.criterion).toBe('weights');
  });

  it('tells what is not rated or does not apply from any level', () => {
    const { differ } = compareMarks([model('3?n'), model('333')]);
    expect(differ.map(({ criterion }) => criterion)).toEqual(['checkpoints', 'access']);
  });

  it('finds no difference in one model, and none in none', () => {
    expect(compareMarks([model('3')]).differ).toEqual([]);
    expect(compareMarks([])).toEqual({ differ: [], agree: [] });
  });
});

describe('the address of a comparison', () => {
  it('names each model once, and tells those apart that are too many', () => {
    expect(parseCompared(['a', 'b', 'a', ' ', 'c', 'd', 'e', 'f', 'g'])).toEqual({
      slugs: ['a', 'b', 'c', 'd', 'e', 'f'],
      tooMany: ['g'],
    });
    expect(parseCompared('a')).toEqual({ slugs: ['a'], tooMany: [] });
    expect(parseCompared(undefined)).toEqual({ slugs: [], tooMany: [] });
  });

  it('can be read again', () => {
    expect(compareAddress(['a', 'b'])).toBe('/compare?m=a&m=b');
    expect(compareAddress([])).toBe('/compare');
  });
});
