import { describe, expect, it } from 'vitest';
import { effectiveStanding, type PersonRecord, standingOf } from '../../../domain/people/standing';

const NOW = new Date('2027-03-01T12:00:00Z');
const daysAgo = (days: number, more = 0) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000 + more);

/** Of somebody who has just become a member, or just become established. */
const MEMBER: PersonRecord = {
  createdAt: daysAgo(14),
  isVerified: true,
  acceptedContributions: 5,
  contributionModels: 1,
  settledVotes: 0,
  agreeingVotes: 0,
};
const ESTABLISHED: PersonRecord = {
  createdAt: daysAgo(90),
  isVerified: true,
  acceptedContributions: 20,
  contributionModels: 10,
  settledVotes: 50,
  agreeingVotes: 33,
};

describe('a standing', () => {
  it.each([
    ['a member after 14 days and 5 accepted contributions, verified', {}, 'member'],
    ['a newcomer a moment before the 14 days', { createdAt: daysAgo(14, 1) }, 'newcomer'],
    ['a newcomer with 4 contributions', { acceptedContributions: 4 }, 'newcomer'],
    ['a newcomer whose address nobody verified', { isVerified: false }, 'newcomer'],
  ] as const)('is that of %s', (_, over, standing) => {
    expect(standingOf({ ...MEMBER, ...over }, NOW)).toBe(standing);
  });

  it.each([
    ['established with 66 % of 50 votes', {}, 'established'],
    ['established with 10 votes of which 7 agree', { settledVotes: 10, agreeingVotes: 7 }, 'established'],
    ['a member a moment before the 90 days', { createdAt: daysAgo(90, 1) }, 'member'],
    ['a member with 19 contributions', { acceptedContributions: 19 }, 'member'],
    ['a member with contributions on 9 models', { contributionModels: 9 }, 'member'],
    ['a member with 9 votes, even if all agree', { settledVotes: 9, agreeingVotes: 9 }, 'member'],
    ['a member with less than 66 %', { agreeingVotes: 32 }, 'member'],
    ['a newcomer whose address nobody verified', { isVerified: false }, 'newcomer'],
  ] as const)('is that of %s, of a long record', (_, over, standing) => {
    expect(standingOf({ ...ESTABLISHED, ...over }, NOW)).toBe(standing);
  });
});

describe('a founding rater', () => {
  it('counts as established until the instant named, and by their record from then on', () => {
    const standing = 'newcomer';
    expect(effectiveStanding({ standing, foundingUntil: daysAgo(0, 1) }, NOW)).toBe('established');
    expect(effectiveStanding({ standing, foundingUntil: NOW }, NOW)).toBe('newcomer');
    expect(effectiveStanding({ standing, foundingUntil: null }, NOW)).toBe('newcomer');
  });
});
