import { LEVELS, type RatedLevel } from '../../levels';
import { cellOf } from './cells';
import { decide } from './decide';
import type { Decision } from './decision';
import type { RatingTally } from './tally';
import { FULL_VOTE } from './weight';

/** More votes than this are told as "more than": nobody plans with a larger number. */
export const MOST_VOTES = 30;

/** How many fully backed votes it takes, and on which level; `votes` is null where `MOST_VOTES` are not enough. */
export interface Push {
  readonly level: RatedLevel;
  readonly votes: number | null;
}

/**
 * What would change a rating: the fewest more votes of established raters without a camp, with verified evidence, all on
 * one level. Found by deciding with them, so that it can never disagree with the rule.
 */
export interface Tipping {
  /** Votes on its own level, or on open while it has none, until it is a consensus; null where it is one. */
  readonly settle: Push | null;
  /** Votes on another step of the scale until it is a consensus no more; null where it is none. */
  readonly doubt: Push | null;
  /** Votes on another step of the scale until that is its level; null while nothing counts. */
  readonly move: Push | null;
}

/** What would change a rating, from its tally (consensus rule 1, section 3). */
export function tipping(tally: RatingTally): Tipping {
  const { level, state } = decide(tally);
  const others = LEVELS.filter((other) => other !== level);
  const isConsensus = state === 'consensus';
  return {
    settle: isConsensus ? null : fewest(tally, [level ?? 'open'], (after) => after.state === 'consensus'),
    doubt: isConsensus ? fewest(tally, others, (after) => after.state !== 'consensus' || after.level !== level) : null,
    move: level === null ? null : fewest(tally, others, (after) => after.level !== level),
  };
}

function fewest(tally: RatingTally, levels: readonly RatedLevel[], isReached: (after: Decision) => boolean): Push {
  const [first = 'open'] = levels;
  for (let votes = 1; votes <= MOST_VOTES; votes++) {
    const level = levels.find((candidate) => isReached(decide(withFullVotes(tally, candidate, votes))));
    if (level) return { level, votes };
  }
  return { level: first, votes: null };
}

function withFullVotes(tally: RatingTally, level: RatedLevel, votes: number): RatingTally {
  const cells = tally.cells.slice();
  const cell = cellOf('established', 'neutral', level);
  cells[cell] = (cells[cell] ?? 0) + votes * FULL_VOTE;
  return {
    ...tally,
    cells,
    blocs: tally.blocs + votes,
    verified: { ...tally.verified, [level]: tally.verified[level] + votes },
  };
}
