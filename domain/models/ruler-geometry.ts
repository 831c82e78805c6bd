import type { CriterionId } from '../ratings/criteria';
import type { Level, RatedLevel } from '../ratings/levels';

/** What the drawing needs to know of a rating. */
type Mark = { criterion: CriterionId; level: RatedLevel | null };

/** A group of criteria, in the framework's order. */
type Group = { name: string; criteria: readonly CriterionId[] };

/** Measures of a ruler, in pixels of its own drawing. `foot` is the room under the base line. */
export type RulerSize = {
  width: number;
  height: number;
  tick: number;
  gap: number;
  groupGap: number;
  inset: number;
  base: number;
  foot: number;
  /** Radius of the dot that stands for unrated. */
  dot: number;
};

/** The ruler of lists: 72 by 20. */
export const SMALL_RULER: RulerSize = {
  width: 72,
  height: 20,
  tick: 2,
  gap: 1,
  groupGap: 4,
  inset: 2,
  base: 1,
  foot: 0,
  dot: 1,
};

/** The ruler of the model page, the embed and the social picture: 320 by 64, with room for the groups' names. */
export const LARGE_RULER: RulerSize = {
  width: 320,
  height: 64,
  tick: 7,
  gap: 5,
  groupGap: 22,
  inset: 12,
  base: 1,
  foot: 20,
  dot: 2.5,
};

/** How tall a tick stands, as a share of the full height: closed is short, never nothing. */
export const TICK_HEIGHTS: Readonly<Record<Level, number>> = { closed: 0.2, limited: 0.47, mostly: 0.73, open: 1 };

export type RulerGeometry = {
  /** The base line's pieces; it is cut under a criterion that does not apply. */
  base: ReadonlyArray<{ x1: number; x2: number }>;
  baseY: number;
  ticks: ReadonlyArray<{ level: Level; x: number; y: number; height: number }>;
  dots: ReadonlyArray<{ x: number; y: number; radius: number }>;
  dashes: ReadonlyArray<{ x1: number; x2: number; y: number }>;
  groups: ReadonlyArray<{ name: string; x1: number; x2: number }>;
};

/** Where each tick, dot and dash of a model's fingerprint stands; marks that are missing count as unrated. */
export function rulerGeometry(marks: readonly Mark[], groups: readonly Group[], size: RulerSize): RulerGeometry {
  const levels = new Map(marks.map((mark) => [mark.criterion, mark.level]));
  const baseY = size.height - size.foot - size.base;
  const ticks: Array<RulerGeometry['ticks'][number]> = [];
  const dots: Array<RulerGeometry['dots'][number]> = [];
  const dashes: Array<RulerGeometry['dashes'][number]> = [];
  const spans: Array<RulerGeometry['groups'][number]> = [];
  const cuts: number[] = [];
  let x = size.inset;
  for (const group of groups) {
    const start = x;
    for (const criterion of group.criteria) {
      const level = levels.get(criterion) ?? null;
      if (level === null) {
        dots.push({ x: x + size.tick / 2, y: baseY - size.dot, radius: size.dot });
      } else if (level === 'na') {
        dashes.push({ x1: x, x2: x + size.tick, y: Math.round(baseY / 2) });
        cuts.push(x);
      } else {
        const height = Math.max(1, Math.round(baseY * TICK_HEIGHTS[level]));
        ticks.push({ level, x, y: baseY - height, height });
      }
      x += size.tick + size.gap;
    }
    x -= size.gap;
    spans.push({ name: group.name, x1: start, x2: x });
    x += size.groupGap;
  }
  return { base: baseLine(cuts, size), baseY, ticks, dots, dashes, groups: spans };
}

/** One SVG path for all ticks of a level, so that a ruler costs few elements. */
export function tickPath(geometry: RulerGeometry, level: Level, tick: number): string {
  return geometry.ticks
    .filter((one) => one.level === level)
    .map((one) => `M${one.x} ${one.y}h${tick}v${one.height}h${-tick}z`)
    .join('');
}

function baseLine(cuts: readonly number[], size: RulerSize): RulerGeometry['base'] {
  const pieces: Array<{ x1: number; x2: number }> = [];
  let from = 0;
  for (const cut of cuts) {
    // Between two criteria side by side that do not apply there is no line.
    if (from < cut - size.gap) pieces.push({ x1: from, x2: cut - size.gap });
    from = cut + size.tick + size.gap;
  }
  return [...pieces, { x1: from, x2: size.width }];
}
