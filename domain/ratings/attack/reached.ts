import type { Decision } from '../consensus/v1/decision';
import { ATTACK_LEVEL, HONEST_LEVEL } from './scenarios';

/** How many attackers it took until the honest consensus was gone, until the level shown moved, until it settled on theirs; null for never. */
export type Reached = { stall: number | null; move: number | null; settle: number | null };

export const NOTHING_REACHED: Reached = { stall: null, move: null, settle: null };

/** What is reached once so many attackers have voted. */
export function reachedWith(
  reached: Reached,
  attackers: number,
  { level, state }: Pick<Decision, 'level' | 'state'>,
): Reached {
  const isHonest = state === 'consensus' && level === HONEST_LEVEL;
  return {
    stall: reached.stall ?? (isHonest ? null : attackers),
    move: reached.move ?? (level === HONEST_LEVEL ? null : attackers),
    settle: reached.settle ?? (state === 'consensus' && level === ATTACK_LEVEL ? attackers : null),
  };
}
