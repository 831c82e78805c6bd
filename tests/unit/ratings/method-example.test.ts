import { expect, it } from 'vitest';
import type { RatedLevel } from '../../../domain/ratings/levels';
import { methodExample } from '../../../domain/ratings/method-example';

const NOBODY = { closed: 0, limited: 0, mostly: 0, open: 0, na: 0, unknown: 0 };

function rating(
  criterion: Parameters<typeof methodExample>[0][number]['criterion'],
  open: number,
  level: RatedLevel | null = 'open',
) {
  return { criterion, level, people: { ...NOBODY, open }, inheritedFrom: null };
}

const LICENCES = rating('modify-and-share', 0);

it.each([
  ['is about licences where nobody has voted', [rating('weights', 0), LICENCES], 'modify-and-share'],
  ['is the rating that most people answered', [rating('weights', 2), LICENCES, rating('access', 3)], 'access'],
  ['is none without a level of the scale', [rating('weights', 2), rating('tuning-data', 5, 'na'), LICENCES], 'weights'],
  [
    'is none that is a base’s',
    [{ ...rating('training-data', 5), inheritedFrom: { slug: 'base', name: 'Base' } }, LICENCES],
    'modify-and-share',
  ],
] as const)('the example of the method %s', (_, ratings, criterion) => {
  expect(methodExample(ratings)?.criterion).toBe(criterion);
});
