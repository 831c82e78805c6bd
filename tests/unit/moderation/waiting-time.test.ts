import { expect, it } from 'vitest';
import { waitingTime } from '../../../domain/moderation/waiting-time';

it.each([
  ['2026-11-24T11:59:30Z', 'less than a minute'],
  ['2026-11-24T11:59:00Z', '1 minute'],
  ['2026-11-24T11:00:01Z', '59 minutes'],
  ['2026-11-24T11:00:00Z', '1 hour'],
  ['2026-11-23T12:00:01Z', '23 hours'],
  ['2026-11-23T12:00:00Z', '1 day'],
  ['2026-10-24T12:00:00Z', '31 days'],
  ['2026-11-24T12:00:05Z', 'less than a minute'],
])('what waits since %s has waited %s', (since, told) => {
  expect(waitingTime(since, new Date('2026-11-24T12:00:00Z'))).toBe(told);
});
