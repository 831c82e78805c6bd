import { describe, expect, it } from 'vitest';
import { campOf, type SettledVote } from '../../../domain/ratings/consensus/v1/camp';

/** So many votes on an answer, on ratings that settled on an outcome. */
function votes(count: number, answer: SettledVote['answer'], outcome: SettledVote['outcome']): SettledVote[] {
  return Array.from({ length: count }, () => ({ answer, outcome }));
}

describe('the camp of a person', () => {
  it.each([
    [
      'strict, where 12 votes are 3 levels too low in sum',
      [...votes(3, 'limited', 'mostly'), ...votes(9, 'open', 'open')],
      'strict',
    ],
    [
      'lenient, where they are 3 too high',
      [...votes(1, 'open', 'closed'), ...votes(11, 'closed', 'closed')],
      'lenient',
    ],
    [
      'neutral, where they are 2 too low',
      [...votes(1, 'closed', 'mostly'), ...votes(10, 'open', 'open'), ...votes(1, 'closed', 'closed')],
      'neutral',
    ],
    [
      'neutral, where they are 3 too high of 13',
      [...votes(3, 'open', 'mostly'), ...votes(10, 'open', 'open')],
      'neutral',
    ],
    [
      'neutral, where too high and too low make up for each other',
      [...votes(6, 'open', 'closed'), ...votes(6, 'closed', 'open')],
      'neutral',
    ],
    ['neutral with 11 votes, however far off', votes(11, 'closed', 'open'), 'neutral'],
    [
      'neutral, where what is left without na and unknown is 11',
      [
        ...votes(11, 'closed', 'open'),
        ...votes(1, 'na', 'open'),
        ...votes(1, 'open', 'na'),
        ...votes(1, 'unknown', 'open'),
      ],
      'neutral',
    ],
  ] as const)('is %s', (_, all, camp) => {
    expect(campOf(all)).toBe(camp);
  });
});
