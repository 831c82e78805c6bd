import { describe, expect, it } from 'vitest';
import {
  agreementByCriterion,
  LEAST_RATINGS,
  leastAgreed,
  type RatingAnswers,
  readingOf,
} from '../../../domain/ratings/agreement/criterion-agreement';
import { CRITERION_IDS, type CriterionId } from '../../../domain/ratings/criteria';

const answers = (criterion: CriterionId, ...people: number[][]): RatingAnswers[] =>
  people.map(([closed = 0, limited = 0, mostly = 0, open = 0]) => ({
    criterion,
    people: { closed, limited, mostly, open },
  }));

const AGREED = [[2], [0, 0, 0, 2], [2], [0, 2], [0, 0, 2], [2], [0, 0, 0, 2], [2], [0, 2], [0, 0, 2]];
const SPLIT = AGREED.map(() => [1, 0, 0, 1]);

describe('agreement by criterion', () => {
  it('names all criteria in their order, those that nobody rated too', () => {
    expect(agreementByCriterion([]).map(({ criterion }) => criterion)).toEqual([...CRITERION_IDS]);
  });

  it('names those that people agree on least, the worst first, and leaves out what rests on too few ratings', () => {
    const all = agreementByCriterion([
      ...answers('access', ...AGREED),
      ...answers('weights', ...AGREED.slice(1), [1, 0, 0, 1]),
      ...answers('outputs', ...SPLIT),
      ...answers('purposes', ...SPLIT.slice(1)),
    ]);
    expect(leastAgreed(all, 2).map(({ criterion }) => criterion)).toEqual(['outputs', 'weights']);
    expect(leastAgreed(all, 9).map(({ criterion }) => criterion)).toEqual(['outputs', 'weights', 'access']);
  });
});

describe('a reading', () => {
  it.each([
    [null, LEAST_RATINGS, 'untold'],
    [0.99, LEAST_RATINGS - 1, 'too-few'],
    [0.8, LEAST_RATINGS, 'reliable'],
    [0.799, LEAST_RATINGS, 'tentative'],
    [0.667, LEAST_RATINGS, 'tentative'],
    [0.666, LEAST_RATINGS, 'unclear'],
    [-0.5, LEAST_RATINGS, 'unclear'],
  ] as const)('of %s on %d ratings is %s', (alpha, units, reading) => {
    expect(readingOf({ alpha, units, judgements: 2 * units })).toBe(reading);
  });
});
