import { describe, expect, it } from 'vitest';
import { unbridgedMedians } from '../../../domain/ratings/consensus/v1/bridging';
import { cellOf } from '../../../domain/ratings/consensus/v1/cells';
import { countedWeights } from '../../../domain/ratings/consensus/v1/counted-weights';
import { decide } from '../../../domain/ratings/consensus/v1/decide';
import { emptyTally, type RatingTally } from '../../../domain/ratings/consensus/v1/tally';
import type { Camp } from '../../../domain/ratings/consensus/v1/vote';
import { LEVELS, RATED_LEVELS, type RatedLevel } from '../../../domain/ratings/levels';

type Weights = Partial<Record<RatedLevel, number>>;

/** A tally as it stands when many established persons have voted, all of them neutral, by what they weigh. */
function tally(weights: Weights, over: Partial<RatingTally> = {}): RatingTally {
  const result = { ...emptyTally(), blocs: 10, ...over };
  for (const level of RATED_LEVELS) add(result, 'neutral', { [level]: weights[level] ?? 0 });
  return result;
}

function add(to: RatingTally, camp: Camp, weights: Weights, group: 'source' | 'established' | 'newer' = 'established') {
  for (const level of RATED_LEVELS) {
    const cell = cellOf(group, camp, level);
    to.cells[cell] = (to.cells[cell] ?? 0) + (weights[level] ?? 0);
  }
  return to;
}

/** Verified votes on the named levels alone. */
function verified(...levels: RatedLevel[]): RatingTally['verified'] {
  const none = emptyTally().verified;
  return { ...none, ...Object.fromEntries(levels.map((level) => [level, 1])) };
}

describe('proof', () => {
  it.each(RATED_LEVELS)('is all that unanimous unverified votes for %s lack', (level) => {
    expect(decide(tally({ [level]: 3000 }))).toMatchObject({ level, state: 'provisional', lacks: ['proof'] });
    const proven = tally({ [level]: 3000 }, { verified: verified(level) });
    expect(decide(proven)).toMatchObject({ level, state: 'consensus', low: level, high: level, lacks: [] });
  });

  it.each(
    LEVELS.flatMap((level, at) => LEVELS.map((proof, by) => ({ level, proof, holds: at === 0 ? by === 0 : by >= at }))),
  )('of $proof for $level: $holds', ({ level, proof, holds }) => {
    const { lacks, low } = decide(tally({ [level]: 3000 }, { verified: verified(proof) }));
    expect({ lacks, low }).toEqual(holds ? { lacks: [], low: level } : { lacks: ['proof'], low: 'closed' });
  });

  it('of a step is none for `na`, and the other way round', () => {
    expect(decide(tally({ na: 3000 }, { verified: verified(...LEVELS) })).lacks).toEqual(['proof']);
    expect(decide(tally({ open: 3000 }, { verified: verified('na') })).lacks).toEqual(['proof']);
  });
});

describe('quorum', () => {
  it.each([
    [3, 3000, []],
    [2, 3000, ['quorum']],
    [3, 2706, []],
    [3, 2705, ['applicability', 'agreement']],
    [3, 1999, ['applicability', 'agreement', 'quorum']],
    [3, 2000, ['applicability', 'agreement']],
  ] as const)('of %d blocs with %d thousandths lacks %o', (blocs, open, lacks) => {
    const found = decide(tally({ open }, { blocs, verified: verified('open') })).lacks;
    expect(new Set(found)).toEqual(new Set(lacks));
  });
});

describe('contested', () => {
  const all = verified(...RATED_LEVELS);

  it.each([
    // n ≥ 5000 and less than two thirds on the median, in an interval that is not one level.
    [{ open: 2500, closed: 2500 }, 'contested'],
    [{ open: 2500, closed: 2499 }, 'provisional'],
    [{ open: 4000, closed: 2000 }, 'provisional'],
    [{ open: 3999, closed: 2001 }, 'contested'],
    // The same between na and the steps.
    [{ na: 2501, open: 2499 }, 'contested'],
    [{ na: 2500, open: 2499 }, 'provisional'],
    [{ na: 4000, open: 2000 }, 'provisional'],
    [{ na: 3999, open: 2001 }, 'contested'],
    [{ open: 2500, na: 2500 }, 'contested'],
    [{ open: 2500, na: 2499 }, 'provisional'],
    [{ open: 4000, na: 2000 }, 'provisional'],
    [{ open: 3999, na: 2001 }, 'contested'],
  ] satisfies [Weights, string][])('by weights %o: %s', (weights, state) => {
    expect(decide(tally(weights, { verified: all })).state).toBe(state);
  });

  it('is nothing without a quorum', () => {
    expect(decide(tally({ open: 3000, closed: 3000 }, { blocs: 2, verified: all })).state).toBe('provisional');
    expect(decide(tally({ na: 3001, closed: 3000 }, { blocs: 2, verified: all })).state).toBe('provisional');
  });
});

describe('the bridge between camps', () => {
  function medians(strict: Weights, neutral: Weights, lenient: Weights) {
    return unbridgedMedians(countedWeights(add(add(tally(neutral), 'strict', strict), 'lenient', lenient)));
  }

  it.each([
    ['both large and apart', { closed: 2000 }, {}, { open: 2000 }, [0, 3]],
    ['of the same median', { mostly: 2000 }, {}, { mostly: 2000 }, null],
    ['the strict below 2000', { closed: 1999 }, {}, { open: 2000 }, null],
    ['the lenient below 2000', { closed: 2000 }, {}, { open: 1999 }, null],
    ['each a quarter of all', { closed: 2000 }, { limited: 4000 }, { mostly: 2000 }, [0, 2]],
    ['the strict below a quarter', { limited: 2000 }, { closed: 4000 }, { open: 2001 }, null],
    ['the lenient below a quarter', { limited: 2001 }, { closed: 4000 }, { open: 2000 }, null],
    ['large only with what says not applicable', { closed: 1500, na: 1500 }, {}, { open: 3000 }, null],
    ['a quarter, what says not applicable aside', { limited: 2000 }, { na: 9000, open: 4000 }, { open: 2000 }, [1, 3]],
  ] satisfies [string, Weights, Weights, Weights, readonly number[] | null][])(
    'is judged by camps %s',
    (_, strict, neutral, lenient, expected) => {
      expect(medians(strict, neutral, lenient)).toEqual(expected);
    },
  );

  it('where it is missing, stretches the interval and limits the confidence', () => {
    const votes = tally({}, { verified: verified(...LEVELS) });
    add(add(votes, 'strict', { limited: 8000 }), 'lenient', { open: 24_000 });
    expect(decide(votes)).toMatchObject({
      level: 'open',
      state: 'contested',
      low: 'limited',
      high: 'open',
      confidence: 0.5,
      lacks: ['bridge'],
    });
  });
});

function weightOf(votes: RatingTally): number {
  const { steps, na } = countedWeights(votes);
  return steps[0] + steps[1] + steps[2] + steps[3] + na;
}

describe('the newer together', () => {
  it.each([
    ['all of 1500', { open: 2000 }, { closed: 1500 }, 1500],
    ['1500 of more', { open: 2000 }, { closed: 1501 }, 1500],
    ['half of the established', { open: 5001, na: 1000 }, { closed: 4000 }, 3000],
    ['all of less than half', { open: 5000, na: 1000 }, { closed: 2999, na: 1 }, 3000],
  ] satisfies [string, Weights, Weights, number][])('count %s', (_, established, newer, counted) => {
    const alone = weightOf(tally(established));
    expect(weightOf(add(tally(established), 'strict', newer, 'newer')) - alone).toBe(counted);
  });

  it('are scaled down level by level, floored', () => {
    const votes = add(tally({ mostly: 1000 }), 'neutral', { closed: 1000, open: 2000, na: 1000 }, 'newer');
    expect(countedWeights(votes)).toMatchObject({ steps: [375, 0, 1000, 750], na: 375 });
  });
});

function bySources(persons: Weights, blocs: number): RatingTally {
  return add(tally(persons, { blocs }), 'neutral', { open: 1000, na: 500 }, 'source');
}

describe('sources', () => {
  it('count while there is no quorum, and the rating rests on them', () => {
    expect(decide(bySources({ mostly: 2000 }, 2))).toMatchObject({
      weights: { closed: 0, limited: 0, mostly: 2000, open: 1000, na: 500 },
      restsOn: 'sources',
    });
    expect(decide(bySources({ mostly: 1999 }, 3)).restsOn).toBe('sources');
  });

  it('step aside for a quorum, and the rating rests on votes', () => {
    expect(decide(bySources({ mostly: 2000 }, 3))).toMatchObject({
      weights: { closed: 0, limited: 0, mostly: 2000, open: 0, na: 0 },
      restsOn: 'votes',
    });
  });

  it('are not needed for a rating to rest on votes', () => {
    expect(decide(tally({ open: 250 }, { blocs: 1 })).restsOn).toBe('votes');
  });

  it('leave a rating that nothing counts on resting on nothing', () => {
    const none = decide(emptyTally());
    expect(none).toMatchObject({ level: null, state: 'unrated', low: 'closed', high: 'open', confidence: 0 });
    expect(none).toMatchObject({ restsOn: null, lacks: ['quorum', 'agreement', 'proof'] });
  });
});
