import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../../domain/people/standing';
import { explainOwnVote, type OwnVote } from '../../../domain/ratings/own-vote';

/** An established rater's vote with a verified source, with whatever a test is about put in its place. */
function explained(over: Partial<OwnVote> = {}, record: PersonRecord | null = null): string {
  const vote: OwnVote = {
    answer: 'open',
    reason: null,
    evidence: [],
    backs: null,
    weight: 1000,
    standing: 'established',
    grade: 'verified',
    changesSince: 0,
    bloc: 'person:p1',
    blocWeight: 1000,
    newer: { weight: 0, limit: 1500 },
    ...over,
  };
  return explainOwnVote(vote, record);
}

describe('what a vote of one’s own weighs', () => {
  it('is one vote at most, with nothing left to better', () => {
    expect(explained()).toBe(
      'It weighs one vote: an established rater’s vote weighs up to one, and with a verified source it counts in full.',
    );
  });

  it.each<[what: string, over: Partial<OwnVote>, says: RegExp]>([
    [
      'of a newcomer',
      { standing: 'newcomer', weight: 0, grade: 'none', bloc: 'week:2026-W05' },
      /^It weighs nothing: newcomers’ votes are shown and weigh nothing yet\. After 14 days and 5/,
    ],
    [
      'of a member',
      { standing: 'member', weight: 250 },
      /0\.25 of a vote: .* After 90 days, 20 accepted contributions/,
    ],
    ['without a source', { grade: 'none', weight: 250 }, /a quarter of that\. Agree with a proposal, or cite/],
    ['with a source that nobody checked', { grade: 'cited', weight: 500 }, /half of that\. It doubles once/],
    [
      'older than the evidence',
      { changesSince: 1, weight: 500 },
      /less as the evidence has changed since\. Does it still hold\? Look at/,
    ],
    ['that says “Don’t know”', { answer: 'unknown' }, /^You said “Don’t know”: that is shown, and counted nowhere\.$/],
  ])('%s says why, and what would make it weigh more', (_, over, says) => {
    expect(explained(over)).toMatch(says);
  });

  it.each([
    [
      'week:2026-W05',
      250,
      'the newer accounts of one sign-up week count at most one vote, and have not reached that here',
    ],
    ['week:2026-W05', 3000, 'count at most one vote, so that 0.083 of a vote of yours is counted here'],
    ['affiliation:acme', 3000, 'all staff of the maker count at most one vote, so that'],
    ['ring:r1', 3000, 'accounts that a moderator found to act as one count at most one vote, so that'],
  ])('in the bloc %s of %d says with whom it shares one vote', (bloc, blocWeight, says) => {
    expect(explained({ standing: 'member', weight: 250, bloc, blocWeight })).toContain(says);
  });

  it.each<[what: string, over: Partial<OwnVote>, says: string]>([
    [
      'whose weeks are each below their share',
      { bloc: 'week:2026-W05', blocWeight: 1000, newer: { weight: 3000, limit: 1500 } },
      'Together all newer accounts count at most 1.5 votes on this rating, so that 0.125 of a vote of yours is counted here.',
    ],
    [
      'whose week is above its share, too',
      { bloc: 'week:2026-W05', blocWeight: 2000, newer: { weight: 4000, limit: 2500 } },
      'count at most one vote, and all newer accounts count at most 2.5 votes on this rating, so that 0.078 of a vote of yours',
    ],
    [
      'just within the limit',
      { bloc: 'week:2026-W05', blocWeight: 1000, newer: { weight: 1500, limit: 1500 } },
      'count at most one vote, and have not reached that here',
    ],
    [
      'of which an established one is none',
      { standing: 'established', bloc: 'ring:r1', blocWeight: 2000, newer: { weight: 4000, limit: 2500 } },
      'count at most one vote, so that 0.125 of a vote of yours is counted here',
    ],
  ])('says what all newer accounts count together, %s', (_, over, says) => {
    expect(explained({ standing: 'member', weight: 250, ...over })).toContain(says);
  });

  it.each([
    [{}, 'So far you have no accepted contribution.'],
    [{ acceptedContributions: 1, contributionModels: 1 }, 'So far you have 1 accepted contribution on 1 model.'],
    [
      { acceptedContributions: 12, contributionModels: 4, settledVotes: 3, agreeingVotes: 2 },
      'So far you have 12 accepted contributions on 4 models, and 2 of your 3 votes agreed with what was settled.',
    ],
  ])('says how far the voter’s record has come: %o', (over, says) => {
    const none = { acceptedContributions: 0, contributionModels: 0, settledVotes: 0, agreeingVotes: 0 };
    const record = { createdAt: new Date(0), isVerified: true, ...none, ...over };
    expect(explained({ standing: 'member', weight: 250 }, record)).toMatch(new RegExp(`${says}$`));
    expect(explained({}, record)).not.toContain('So far');
  });
});
