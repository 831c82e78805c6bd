import type { Answer, RatedLevel } from '../../levels';
import { addToBloc, type BlocTally, moveContribution } from './bloc-tally';
import { CELL_COUNT, cellOf } from './cells';
import type { CountedVote } from './counted-vote';

/**
 * All that a rating's outcome depends on, in constant space (consensus rule 1, section 7). Plain whole numbers that
 * depend only on the votes in force, never on their order, so that an incremental state equals a recount.
 */
export interface RatingTally {
  /** Weight by (group, camp, level) after the cap of each bloc, in the order of `cellOf`. */
  cells: number[];
  /** Blocs other than sources with a vote of weight > 0. */
  blocs: number;
  /** Persons' votes of weight > 0 whose evidence is verified. */
  verified: Record<RatedLevel, number>;
  /** Persons' votes in force, those of weight 0 included. */
  people: Record<Answer, number>;
  /** Votes in force, `unknown` aside, of weight 0. */
  uncounted: number;
}

export function emptyTally(): RatingTally {
  return {
    cells: new Array<number>(CELL_COUNT).fill(0),
    blocs: 0,
    verified: { closed: 0, limited: 0, mostly: 0, open: 0, na: 0 },
    people: { closed: 0, limited: 0, mostly: 0, open: 0, na: 0, unknown: 0 },
    uncounted: 0,
  };
}

/**
 * Puts a vote into a tally and into its bloc, both changed in place, at constant cost: the bloc's old capped
 * contribution goes out, the new one in (consensus rule 1, section 7). `bloc` is that of `vote.bloc`.
 */
export function addVote(tally: RatingTally, bloc: BlocTally, vote: CountedVote): void {
  move(tally, bloc, vote, 1);
}

/** Takes out a vote that is in, with the values it was counted with: the exact inverse of `addVote`. */
export function removeVote(tally: RatingTally, bloc: BlocTally, vote: CountedVote): void {
  move(tally, bloc, vote, -1);
}

function move(tally: RatingTally, bloc: BlocTally, vote: CountedVote, sign: 1 | -1): void {
  const isPerson = vote.group !== 'source';
  if (isPerson) tally.people[vote.answer] += sign;
  if (vote.answer === 'unknown') return;
  if (vote.weight === 0) {
    tally.uncounted += sign;
    return;
  }
  moveContribution(tally.cells, bloc, -1);
  const hadVotes = bloc.votes > 0;
  bloc.votes += sign;
  addToBloc(bloc, cellOf(vote.group, vote.camp, vote.answer), sign * vote.weight);
  moveContribution(tally.cells, bloc, 1);
  if (!isPerson) return;
  tally.blocs += Number(bloc.votes > 0) - Number(hadVotes);
  if (vote.isVerified) tally.verified[vote.answer] += sign;
}
