import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../../domain/people/standing';
import { explainComingVote } from '../../../domain/ratings/coming-vote';
import type { Standing } from '../../../domain/ratings/consensus/v1/vote';

const RECORD: PersonRecord = {
  createdAt: new Date(0),
  isVerified: true,
  acceptedContributions: 2,
  contributionModels: 1,
  settledVotes: 0,
  agreeingVotes: 0,
};

describe('what a vote to come would weigh', () => {
  it.each<[standing: Standing, says: RegExp]>([
    [
      'newcomer',
      /^You are a newcomer: your vote will be shown, and weigh nothing yet\. After 14 days and 5 .* as a member\. So far you have 2 accepted contributions on 1 model\.$/,
    ],
    [
      'member',
      /^You are a member: your vote will weigh up to a quarter of a vote, in full with a verified source.* After 90 days, 20 .* So far you have 2 accepted/,
    ],
    [
      'established',
      /^You count as established: your vote will weigh up to one vote, in full with a verified source, half of that with a cited one, a quarter of that with none\.$/,
    ],
  ])('of a %s, says why, and what would make it weigh more', (standing, says) => {
    expect(explainComingVote(standing, RECORD)).toMatch(says);
  });
});
