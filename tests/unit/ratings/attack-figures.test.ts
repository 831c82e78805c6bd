import { describe, expect, it } from 'vitest';
import { COMPARISON_IDS, compare } from '../../../domain/ratings/attack/comparisons';
import { ATTACK_FIGURES } from '../../../domain/ratings/attack/figures';
import { NOTHING_REACHED, type Reached, reachedWith } from '../../../domain/ratings/attack/reached';
import {
  ATTACK_IDS,
  ATTACK_LEVEL,
  ATTACKS,
  HONEST_LEVEL,
  type Participant,
  POOL_IDS,
  POOLS,
} from '../../../domain/ratings/attack/scenarios';
import { decide } from '../../../domain/ratings/consensus/v1/decide';
import { type Replay, replayEntry, startReplay } from '../../../domain/ratings/consensus/v1/replay';
import type { Level } from '../../../domain/ratings/levels';

function vote(replay: Replay, by: string, { isRing, isStaff, week, ...person }: Participant, answer: Level): void {
  const groups = { ring: isRing ? 'ring' : null, affiliation: isStaff ? 'maker' : null };
  const voter = { kind: 'person', id: by, ...person, ...groups, signUpWeek: `week ${week}` } as const;
  replayEntry(replay, { by, vote: { voter, answer, evidence: 'verified', changesSince: 0 } });
}

describe('the figures of the attacks that /method shows', () => {
  it('are of every attack on every pool, and of every rule that they are compared with', () => {
    expect(ATTACK_FIGURES.attacks.map(({ pool, attack }) => `${pool} ${attack}`)).toEqual(
      POOL_IDS.flatMap((pool) => ATTACK_IDS.map((attack) => `${pool} ${attack}`)),
    );
    expect(ATTACK_FIGURES.comparisons).toEqual(
      COMPARISON_IDS.map((rule) => ({ rule, ...compare(rule, POOLS.a.length) })),
    );
  });

  it.each(ATTACK_FIGURES.attacks)('are what the rule itself makes of $attack on pool $pool', (measured) => {
    const { attack, pool, tried, ...figures } = measured;
    const replay = startReplay();
    for (const [index, person] of POOLS[pool].entries()) vote(replay, `honest ${index}`, person, HONEST_LEVEL);
    let reached: Reached = NOTHING_REACHED;
    for (let index = 0; index < tried && reached.settle === null; index++) {
      vote(replay, `attacker ${index}`, ATTACKS[attack].attacker(index), ATTACK_LEVEL);
      reached = reachedWith(reached, index + 1, decide(replay.tally));
    }
    expect(figures).toEqual(reached);
  });
});
