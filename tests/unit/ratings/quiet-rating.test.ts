import { expect, it } from 'vitest';
import { tellQuiet } from '../../../domain/ratings/quiet-rating';

const LAST = '2027-03-01T12:00:00.000Z';

it.each([
  ['nothing before 365 days have passed', LAST, '2028-02-29T11:59:59.999Z', null],
  [
    'since when nobody has voted, from then on',
    LAST,
    '2028-02-29T12:00:00.000Z',
    'The last vote on this was cast on 1 March 2027, more than a year ago: look whether it still holds, and vote.',
  ],
  ['nothing where nobody ever voted', null, '2028-03-01T12:00:00.000Z', null],
] as const)('a rating says %s', (_, lastVoteAt, now, says) => {
  expect(tellQuiet(lastVoteAt, new Date(now))).toBe(says);
});
