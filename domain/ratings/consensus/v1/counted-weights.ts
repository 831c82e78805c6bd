import { cellOf } from './cells';
import { scale } from './scale';
import type { RatingTally } from './tally';

/** Weights on closed…open, in that order. */
export type StepWeights = readonly [closed: number, limited: number, mostly: number, open: number];

/** Weights on closed…open and on not applicable. */
type CampWeights = readonly [...StepWeights, na: number];

/** What a tally weighs after all caps and after sources stepped aside (consensus rule 1, section 2). */
export interface CountedWeights {
  readonly steps: StepWeights;
  readonly na: number;
  /** Weights of the two camps that have to agree. */
  readonly strict: CampWeights;
  readonly lenient: CampWeights;
  readonly hasQuorum: boolean;
  /** Whose weight it is: sources' as long as one of them counts, then votes'; null while nothing counts. */
  readonly restsOn: RestsOn | null;
}

export type RestsOn = 'sources' | 'votes';

const LEAST_NEWER_LIMIT = 1500;
const QUORUM_BLOCS = 3;
const QUORUM_WEIGHT = 2000;

const SOURCE_CELLS = cellOf('source', 'strict', 'closed');
const ESTABLISHED_CELLS = cellOf('established', 'strict', 'closed');
const NEWER_CELLS = cellOf('newer', 'strict', 'closed');
const GROUP_SIZE = ESTABLISHED_CELLS - SOURCE_CELLS;

/** Where a camp's cells begin within a group's. */
const STRICT = cellOf('source', 'strict', 'closed') - SOURCE_CELLS;
const NEUTRAL = cellOf('source', 'neutral', 'closed') - SOURCE_CELLS;
const LENIENT = cellOf('source', 'lenient', 'closed') - SOURCE_CELLS;

/** Limits the newer together, looks for a quorum, and lets sources count only without one (consensus rule 1, section 2). */
export function countedWeights(tally: RatingTally): CountedWeights {
  const { cells: persons, first } = personCells(tally);
  const strict = campWeights(persons, first + STRICT);
  const neutral = campWeights(persons, first + NEUTRAL);
  const lenient = campWeights(persons, first + LENIENT);
  const personsWeight = sumFrom(persons, first);
  const hasQuorum = tally.blocs >= QUORUM_BLOCS && personsWeight >= QUORUM_WEIGHT;
  const sourcesWeight = hasQuorum ? 0 : sumFrom(tally.cells, SOURCE_CELLS);
  const sources = sourcesWeight > 0 ? campWeights(tally.cells, SOURCE_CELLS + NEUTRAL) : NOTHING;
  return {
    steps: [
      strict[0] + neutral[0] + lenient[0] + sources[0],
      strict[1] + neutral[1] + lenient[1] + sources[1],
      strict[2] + neutral[2] + lenient[2] + sources[2],
      strict[3] + neutral[3] + lenient[3] + sources[3],
    ],
    na: strict[4] + neutral[4] + lenient[4] + sources[4],
    strict,
    lenient,
    hasQuorum,
    restsOn: sourcesWeight > 0 ? 'sources' : personsWeight > 0 ? 'votes' : null,
  };
}

const NOTHING: CampWeights = [0, 0, 0, 0, 0];

/** What all newer voters together weigh on a rating, and to what that is limited (consensus rule 1, section 2, "Newer together"). */
export interface NewerTogether {
  /** After the cap of each bloc. */
  readonly weight: number;
  readonly limit: number;
}

export function newerTogether({ cells }: Pick<RatingTally, 'cells'>): NewerTogether {
  const limit = Math.max(LEAST_NEWER_LIMIT, Math.floor(sumFrom(cells, ESTABLISHED_CELLS) / 2));
  return { weight: sumFrom(cells, NEWER_CELLS), limit };
}

/** The cells of established and newer together, by camp and level, with the newer limited; they begin at `first`. */
function personCells(tally: RatingTally): { cells: readonly number[]; first: number } {
  const { cells } = tally;
  const { weight: newer, limit } = newerTogether(tally);
  if (newer === 0) return { cells, first: ESTABLISHED_CELLS };
  const persons = cells.slice(ESTABLISHED_CELLS, NEWER_CELLS);
  for (let at = 0; at < GROUP_SIZE; at++) {
    const cell = cells[NEWER_CELLS + at] ?? 0;
    if (cell > 0) persons[at] = (persons[at] ?? 0) + (newer > limit ? scale(cell, limit, newer) : cell);
  }
  return { cells: persons, first: 0 };
}

/** A camp's weights, from its first cell on. */
function campWeights(cells: readonly number[], first: number): CampWeights {
  return [
    cells[first] ?? 0,
    cells[first + 1] ?? 0,
    cells[first + 2] ?? 0,
    cells[first + 3] ?? 0,
    cells[first + 4] ?? 0,
  ];
}

function sumFrom(cells: readonly number[], start: number): number {
  let sum = 0;
  for (let at = start; at < start + GROUP_SIZE; at++) sum += cells[at] ?? 0;
  return sum;
}
