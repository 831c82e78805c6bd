import { describe, expect, it } from 'vitest';
import { blocOf } from '../../../domain/ratings/consensus/v1/bloc';
import { countVote } from '../../../domain/ratings/consensus/v1/counted-vote';
import { isoWeek } from '../../../domain/ratings/consensus/v1/iso-week';
import type { EvidenceGrade, PersonVoter, SourceVoter, Vote } from '../../../domain/ratings/consensus/v1/vote';
import { weigh } from '../../../domain/ratings/consensus/v1/weight';

const ANNA: PersonVoter = {
  kind: 'person',
  id: 'anna',
  standing: 'established',
  camp: 'strict',
  signUpWeek: '2026-W05',
  ring: null,
  affiliation: null,
};
const CATALOGUE: SourceVoter = { kind: 'source', name: 'catalogue' };

function vote(over: Partial<Vote> = {}): Vote {
  return { voter: ANNA, answer: 'open', evidence: 'verified', changesSince: 0, ...over };
}

describe('the weight of a vote', () => {
  it.each([
    ['newcomer', 'none', 0, 0],
    ['newcomer', 'verified', 0, 0],
    ['member', 'none', 0, 62],
    ['member', 'cited', 0, 125],
    ['member', 'verified', 0, 250],
    ['member', 'verified', 1, 125],
    ['member', 'none', 2, 15],
    ['established', 'none', 0, 250],
    ['established', 'cited', 0, 500],
    ['established', 'verified', 0, 1000],
    ['established', 'verified', 1, 500],
    ['established', 'verified', 2, 250],
    ['established', 'verified', 3, 0],
    ['established', 'verified', 7, 0],
  ] as const)('%s, evidence %s, %d changes since: %d', (standing, evidence, changesSince, weight) => {
    expect(weigh(vote({ voter: { ...ANNA, standing }, evidence, changesSince }))).toBe(weight);
  });

  it.each([
    ['none', 250],
    ['cited', 500],
    ['verified', 1000],
  ] satisfies [EvidenceGrade, number][])(
    'of a source is that of an established person: evidence %s, %d',
    (evidence, weight) => {
      expect(weigh(vote({ voter: CATALOGUE, evidence }))).toBe(weight);
    },
  );

  it('of "don’t know" is nothing', () => {
    expect(weigh(vote({ answer: 'unknown' }))).toBe(0);
  });
});

describe('the bloc of a voter', () => {
  it.each([
    [CATALOGUE, 'source:catalogue'],
    [ANNA, 'person:anna'],
    [{ ...ANNA, standing: 'member' }, 'week:2026-W05'],
    [{ ...ANNA, standing: 'newcomer' }, 'week:2026-W05'],
    [{ ...ANNA, affiliation: 'meta' }, 'affiliation:meta'],
    [{ ...ANNA, affiliation: 'meta', ring: 'r7' }, 'ring:r7'],
    [{ ...ANNA, standing: 'member', ring: 'r7' }, 'ring:r7'],
  ] satisfies [PersonVoter | SourceVoter, string][])('%o → %s', (voter, bloc) => {
    expect(blocOf(voter)).toBe(bloc);
  });
});

describe('what is kept of a vote', () => {
  it('is what the tally needs to take it out again', () => {
    expect(countVote(vote({ voter: { ...ANNA, standing: 'member', affiliation: 'meta' }, evidence: 'cited' }))).toEqual(
      {
        bloc: 'affiliation:meta',
        group: 'newer',
        camp: 'strict',
        answer: 'open',
        weight: 125,
        isVerified: false,
      },
    );
    expect(countVote(vote({ voter: CATALOGUE }))).toEqual({
      bloc: 'source:catalogue',
      group: 'source',
      camp: 'neutral',
      answer: 'open',
      weight: 1000,
      isVerified: true,
    });
  });
});

describe('the ISO week', () => {
  // Thursdays decide: 1 January 2027 is a Friday and still belongs to 2026.
  it.each([
    ['2026-01-01T00:00:00Z', '2026-W01'],
    ['2026-01-04T23:59:59Z', '2026-W01'],
    ['2026-01-05T00:00:00Z', '2026-W02'],
    ['2025-12-29T00:00:00Z', '2026-W01'],
    ['2025-12-28T12:00:00Z', '2025-W52'],
    ['2027-01-01T00:00:00Z', '2026-W53'],
    ['2027-01-03T23:59:59Z', '2026-W53'],
    ['2027-01-04T00:00:00Z', '2027-W01'],
    ['2024-02-29T12:00:00Z', '2024-W09'],
  ])('of %s is %s', (at, week) => {
    expect(isoWeek(new Date(at))).toBe(week);
  });
});
