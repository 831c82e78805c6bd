import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedWeights } from '../../../domain/ratings/consensus/v1/counted-weights';
import { decide } from '../../../domain/ratings/consensus/v1/decide';
import {
  type LogEntry,
  type Replay,
  replayEntry,
  startReplay,
  tallyOf,
} from '../../../domain/ratings/consensus/v1/replay';
import { type Answer, RATED_LEVELS, type RatedLevel } from '../../../domain/ratings/levels';
import { anyLog, oneMoreVote, personsLog } from './support/arbitrary-logs';
import { batchConsensus } from './support/batch-consensus';

function replay(log: Iterable<LogEntry>): Replay {
  const result = startReplay();
  for (const entry of log) replayEntry(result, entry);
  return result;
}

/** The last word of everyone whose vote is in force, in the order of first words. */
function votesInForce(log: readonly LogEntry[]): LogEntry[] {
  const last = new Map(log.map((entry) => [entry.by, entry]));
  return [...last.values()].filter((entry) => entry.vote !== null);
}

/** All weight that a log counts, after caps and limits. */
function weightOf(log: LogEntry[]): number {
  const { steps, na } = countedWeights(tallyOf(log));
  return sum(steps) + na;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const place = (level: RatedLevel | null): number => RATED_LEVELS.indexOf(level ?? 'closed');

/**
 * Whether a level lies between what it was and what one more vote asks for. `na` is no step and has no distance to one:
 * a vote for it can but keep it, and a vote for a step can but end it.
 */
function isNoFurther(asked: Answer, before: RatedLevel | null, after: RatedLevel | null): boolean {
  if (before === null || asked === 'unknown') return true;
  if (asked === 'na') return before !== 'na' || after === 'na';
  if (before === 'na') return true;
  const least = Math.min(place(before), place(asked));
  const most = Math.max(place(before), place(asked));
  return after !== null && after !== 'na' && place(after) >= least && place(after) <= most;
}

describe('the logs that the properties are tried on', () => {
  it('reach every state and every level', () => {
    const decisions = fc.sample(anyLog, { numRuns: 1500, seed: 1 }).map((log) => decide(tallyOf(log)));
    expect(new Set(decisions.map(({ state }) => state))).toEqual(
      new Set(['unrated', 'provisional', 'contested', 'consensus']),
    );
    const settled = decisions.filter(({ state }) => state === 'consensus').map(({ level }) => level);
    expect(new Set(settled)).toEqual(new Set(RATED_LEVELS));
    expect(new Set(decisions.flatMap(({ lacks }) => lacks))).toEqual(
      new Set(['quorum', 'agreement', 'bridge', 'proof', 'applicability']),
    );
  });
});

describe('the incremental tally', () => {
  it('decides after every entry what a recount from scratch decides', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const running = startReplay();
        log.forEach((entry, index) => {
          replayEntry(running, entry);
          expect(decide(running.tally)).toMatchObject(batchConsensus(log.slice(0, index + 1)));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('holds the same data as if the votes in force had been the only ones', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(replay(log)).toEqual(replay(votesInForce(log)));
      }),
    );
  });

  it('does not depend on the order of votes', () => {
    const shuffled = anyLog
      .map(votesInForce)
      .chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })));
    fc.assert(
      fc.property(shuffled, ([log, other]) => {
        expect(replay(other)).toEqual(replay(log));
      }),
    );
  });

  it('is undone by a withdrawal', () => {
    fc.assert(
      fc.property(anyLog, oneMoreVote, (log, { by, vote }) => {
        expect(replay([...log, { by, vote }, { by, vote: null }])).toEqual(replay(log));
      }),
    );
  });

  it('survives being stored as JSON', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { tally, blocs } = replay(log);
        expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
        const numbers = [...tally.cells, tally.blocs, tally.uncounted, ...[...blocs.values()].flatMap((b) => b.cells)];
        expect(numbers.every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(true);
      }),
    );
  });
});

describe('the limits', () => {
  it('let no bloc count more than one full vote', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { blocs, inForce } = replay(log);
        for (const key of blocs.keys()) {
          const ofBloc = votesInForce(log).filter((entry) => inForce.get(entry.by)?.bloc === key);
          expect(sum(tallyOf(ofBloc).cells)).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });

  it('let the newer count no more than 1500 or half of the established', () => {
    fc.assert(
      fc.property(personsLog, (log) => {
        const isEstablished = ({ vote }: (typeof log)[number]): boolean =>
          vote.voter.kind === 'person' && vote.voter.standing === 'established';
        const established = weightOf(log.filter(isEstablished));
        expect(weightOf(log) - established).toBeLessThanOrEqual(Math.max(1500, Math.floor(established / 2)));
      }),
    );
  });

  it('let newer voters alone never settle anything', () => {
    fc.assert(
      fc.property(personsLog, (log) => {
        const newer = log.filter(({ vote }) => vote.voter.kind === 'person' && vote.voter.standing !== 'established');
        expect(['unrated', 'provisional']).toContain(decide(tallyOf(newer)).state);
      }),
    );
  });
});

describe('a decision', () => {
  it('has its level within its interval', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { level, low, high } = decide(tallyOf(log));
        if (level === null || level === 'na') return;
        expect(place(low)).toBeLessThanOrEqual(place(level));
        expect(place(level)).toBeLessThanOrEqual(place(high));
      }),
    );
  });

  it('is consensus exactly when nothing is lacking, and then its interval is its level', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { level, state, low, high, lacks } = decide(tallyOf(log));
        expect(state === 'consensus').toBe(lacks.length === 0);
        expect(state !== 'consensus' || (low === level && high === level)).toBe(true);
      }),
    );
  });

  it('is never moved away from a level by a person’s vote for it', () => {
    fc.assert(
      fc.property(personsLog, oneMoreVote, (log, more) => {
        const before = decide(tallyOf(log)).level;
        const after = decide(tallyOf([...log, more])).level;
        expect(isNoFurther(more.vote.answer, before, after)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
