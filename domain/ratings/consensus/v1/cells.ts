import { RATED_LEVELS, type RatedLevel } from '../../levels';
import { GROUPS, type Group } from './bloc';
import { CAMPS, type Camp } from './vote';

const LEVEL_OFFSET: Readonly<Record<RatedLevel, number>> = { closed: 0, limited: 1, mostly: 2, open: 3, na: 4 };
const CAMP_OFFSET: Readonly<Record<Camp, number>> = { strict: 0, neutral: 5, lenient: 10 };
const GROUP_OFFSET: Readonly<Record<Group, number>> = { source: 0, established: 15, newer: 30 };

/** How many cells a tally has: one a (group, camp, level) (consensus rule 1, section 2). */
export const CELL_COUNT = GROUPS.length * CAMPS.length * RATED_LEVELS.length;

/** The number of a cell. Stored tallies depend on this order: by group, in it by camp, in it by level. */
export function cellOf(group: Group, camp: Camp, level: RatedLevel): number {
  return GROUP_OFFSET[group] + CAMP_OFFSET[camp] + LEVEL_OFFSET[level];
}
