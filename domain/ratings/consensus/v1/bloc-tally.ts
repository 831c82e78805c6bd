import { scale } from './scale';
import { FULL_VOTE } from './weight';

/**
 * The counters of one bloc on one rating, before its cap (consensus rule 1, section 7). Plain whole numbers.
 * A bloc whose `votes` is 0 is the same as no bloc: it may be dropped.
 */
export interface BlocTally {
  /** Votes of weight > 0. */
  votes: number;
  /** R: the sum of their weights. */
  sum: number;
  /** Cell number and weight by turns, cells ascending: most blocs are one person, who fills one cell of 45. */
  cells: number[];
}

export function emptyBloc(): BlocTally {
  return { votes: 0, sum: 0, cells: [] };
}

/** Moves one cell of a bloc; a cell at 0 is not kept, so that equal blocs are equal data. */
export function addToBloc(bloc: BlocTally, cell: number, weight: number): void {
  bloc.sum += weight;
  const { cells } = bloc;
  if (cells.length === 0) {
    bloc.cells = [cell, weight];
    return;
  }
  let at = 0;
  while (at < cells.length && (cells[at] ?? 0) < cell) at += 2;
  if (cells[at] !== cell) {
    cells.splice(at, 0, cell, weight);
    return;
  }
  const left = (cells[at + 1] ?? 0) + weight;
  if (left === 0) cells.splice(at, 2);
  else cells[at + 1] = left;
}

/**
 * Adds (`sign` 1) or takes out (`sign` -1) what a bloc counts after its cap: no bloc counts more than one full vote
 * (consensus rule 1, section 2).
 */
export function moveContribution(sums: number[], bloc: BlocTally, sign: 1 | -1): void {
  const { cells, sum } = bloc;
  for (let at = 0; at < cells.length; at += 2) {
    const cell = cells[at] ?? 0;
    const weight = cells[at + 1] ?? 0;
    const counted = sum > FULL_VOTE ? scale(weight, FULL_VOTE, sum) : weight;
    sums[cell] = (sums[cell] ?? 0) + sign * counted;
  }
}
