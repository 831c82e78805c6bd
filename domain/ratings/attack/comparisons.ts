import { isLowerAboveHalf } from '../consensus/v1/wilson';
import { LEVELS } from '../levels';
import { NOTHING_REACHED, type Reached, reachedWith } from './reached';
import { ATTACK_LEVEL, HONEST_LEVEL } from './scenarios';

/** More honest people and attackers than any of these rules holds out against. */
const MOST = 1000;

export const COMPARISON_IDS = ['plurality', 'mean', 'wilson'] as const;
export type ComparisonId = (typeof COMPARISON_IDS)[number];

type Outcome = Parameters<typeof reachedWith>[2];

/** What simpler rules would say of honest people on closed and attackers on open, each account counting alike. */
const RULES: Readonly<Record<ComparisonId, (honest: number, attackers: number) => Outcome>> = {
  plurality: (honest, attackers) => ({
    level: attackers > honest ? ATTACK_LEVEL : HONEST_LEVEL,
    state: 'consensus',
  }),
  mean: (honest, attackers) => ({
    level: LEVELS[Math.round((3 * attackers) / (honest + attackers))] ?? null,
    state: 'consensus',
  }),
  wilson: (honest, attackers) => {
    const total = 1000 * (honest + attackers);
    const isSettled = isLowerAboveHalf(1000 * Math.max(honest, attackers), total);
    return { level: attackers > honest ? ATTACK_LEVEL : HONEST_LEVEL, state: isSettled ? 'consensus' : 'provisional' };
  },
};

/** How many fresh accounts it takes under a simpler rule. A rule that always settles stalls when it moves. */
export function compare(id: ComparisonId, honest: number): Reached {
  let reached = NOTHING_REACHED;
  for (let attackers = 1; attackers <= MOST && reached.settle === null; attackers++) {
    reached = reachedWith(reached, attackers, RULES[id](honest, attackers));
  }
  return reached;
}
