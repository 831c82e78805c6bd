import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/ratings/consensus/v1/decide';
import type { Decision } from '../../../domain/ratings/consensus/v1/decision';
import { type LogEntry, tallyOf } from '../../../domain/ratings/consensus/v1/replay';
import { emptyTally } from '../../../domain/ratings/consensus/v1/tally';
import { type Push, tipping } from '../../../domain/ratings/consensus/v1/tipping';
import type { RatedLevel } from '../../../domain/ratings/levels';
import { anyLog } from './support/arbitrary-logs';

function votes(count: number, answer: RatedLevel, from = 0): LogEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    by: `p${from + at}`,
    vote: {
      voter: {
        kind: 'person',
        id: `p${from + at}`,
        standing: 'established',
        camp: 'neutral',
        signUpWeek: '2026-W01',
        ring: null,
        affiliation: null,
      },
      answer,
      evidence: 'verified',
      changesSince: 0,
    },
  }));
}

const settles = ({ state }: Decision): boolean => state === 'consensus';

/** Whether something comes about with so many votes and not with one fewer; true where no number is told. */
function tips(log: readonly LogEntry[], push: Push | null, isReached: (after: Decision) => boolean): boolean {
  if (push === null || push.votes === null) return true;
  const after = (count: number) => decide(tallyOf([...log, ...votes(count, push.level, 1000)]));
  return isReached(after(push.votes)) && !isReached(after(push.votes - 1));
}

describe('what would change a rating', () => {
  it('is three votes that agree, where there are none', () => {
    expect(tipping(emptyTally())).toEqual({ settle: { level: 'open', votes: 3 }, doubt: null, move: null });
  });

  it('is, of 20 fully backed votes on closed, what the rule’s own simulation says: 11 to stall, 21 to move', () => {
    expect(tipping(tallyOf(votes(20, 'closed')))).toEqual({
      settle: null,
      doubt: { level: 'limited', votes: 11 },
      move: { level: 'limited', votes: 21 },
    });
  });

  it('is one more vote, where two agree', () => {
    expect(tipping(tallyOf(votes(2, 'mostly')))).toMatchObject({ settle: { level: 'mostly', votes: 1 } });
  });

  it('is more than anybody plans with, where very many agree', () => {
    expect(tipping(tallyOf(votes(200, 'closed'))).move?.votes).toBeNull();
  });

  it('is true: with as many votes it changes, with one fewer on the same level it does not', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { settle, doubt, move } = tipping(tallyOf(log));
        const { level } = decide(tallyOf(log));
        const doubts = (after: Decision) => !settles(after) || after.level !== level;
        const moves = (after: Decision) => after.level !== level;
        expect([tips(log, settle, settles), tips(log, doubt, doubts), tips(log, move, moves)]).not.toContain(false);
      }),
    );
  });
});
