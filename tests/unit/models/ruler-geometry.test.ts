import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGE_RULER, rulerGeometry, SMALL_RULER, TICK_HEIGHTS, tickPath } from '../../../domain/models/ruler-geometry';
import { CRITERION_IDS, type CriterionId } from '../../../domain/ratings/criteria';
import { CRITERIA } from '../../../domain/ratings/framework/v1/criteria';
import { CRITERION_GROUPS } from '../../../domain/ratings/framework/v1/groups';
import { LEVELS, RATED_LEVELS, type RatedLevel } from '../../../domain/ratings/levels';

const GROUPS = CRITERION_GROUPS.map(({ id, name }) => ({
  name,
  criteria: CRITERIA.filter(({ group }) => group === id).map((criterion) => criterion.id),
}));
const SIZES = [
  ['small', SMALL_RULER],
  ['large', LARGE_RULER],
] as const;

/** All criteria at one level, save those named. */
function marks(level: RatedLevel | null, except: Partial<Record<CriterionId, RatedLevel | null>> = {}) {
  return CRITERION_IDS.map((criterion) => ({
    criterion,
    level: criterion in except ? (except[criterion] ?? null) : level,
  }));
}

describe.each(SIZES)('the %s ruler', (_, size) => {
  it('has 18 ticks in six groups, apart from one another, within its width', () => {
    const { ticks, groups, dots, dashes } = rulerGeometry(marks('open'), GROUPS, size);
    expect([ticks.length, groups.length, dots.length, dashes.length]).toEqual([18, 6, 0, 0]);
    ticks.slice(1).forEach((tick, before) => {
      expect(tick.x).toBeGreaterThanOrEqual((ticks[before]?.x ?? Number.NaN) + size.tick + size.gap);
    });
    expect(ticks[0]?.x).toBe(size.inset);
    expect((ticks.at(-1)?.x ?? Number.NaN) + size.tick).toBe(size.width - size.inset);
  });

  it('gives each group the span of its ticks, with the wider gap between groups', () => {
    const { ticks, groups } = rulerGeometry(marks('open'), GROUPS, size);
    expect(groups.map(({ name }) => name)).toEqual(GROUPS.map(({ name }) => name));
    let first = 0;
    groups.forEach(({ x1, x2 }, place) => {
      const last = first + (GROUPS[place]?.criteria.length ?? 0) - 1;
      expect([x1, x2]).toEqual([ticks[first]?.x, (ticks[last]?.x ?? Number.NaN) + size.tick]);
      first = last + 1;
    });
    const gaps = groups.slice(1).map(({ x1 }, before) => x1 - (groups[before]?.x2 ?? Number.NaN));
    expect(gaps).toEqual(gaps.map(() => size.groupGap));
  });

  it('lets ticks grow with the level, from closed, which is short but never nothing, to open at full height', () => {
    const heights = LEVELS.map((level) => rulerGeometry(marks(level), GROUPS, size).ticks[0]?.height ?? 0);
    expect(heights).toEqual([...heights].toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(4);
    expect(heights[0]).toBeGreaterThan(0);
    expect(heights[3]).toBe(rulerGeometry([], GROUPS, size).baseY);
  });

  it.each(LEVELS)('stands every tick at %s on the base line, as tall as its level says', (level) => {
    const { ticks, baseY } = rulerGeometry(marks(level), GROUPS, size);
    expect(ticks).toHaveLength(18);
    for (const tick of ticks) {
      expect(tick.level).toBe(level);
      expect(tick.y + tick.height).toBe(baseY);
      expect(Math.abs(tick.height - baseY * TICK_HEIGHTS[level])).toBeLessThanOrEqual(0.5);
    }
  });

  it('puts a dot on the base line for what is unrated, and leaves the line whole', () => {
    const { ticks, dots, dashes, base, baseY } = rulerGeometry(marks(null), GROUPS, size);
    expect([ticks.length, dots.length, dashes.length]).toEqual([0, 18, 0]);
    for (const dot of dots) expect(dot.y + dot.radius).toBe(baseY);
    expect(base).toEqual([{ x1: 0, x2: size.width }]);
  });

  it('puts a dash over a cut in the base line for what does not apply', () => {
    const { ticks, dots, dashes, base, baseY } = rulerGeometry(marks('open', { checkpoints: 'na' }), GROUPS, size);
    expect([ticks.length, dots.length, dashes.length]).toEqual([17, 0, 1]);
    const [dash] = dashes;
    const x = size.inset + size.tick + size.gap;
    expect([dash?.x1, dash?.x2]).toEqual([x, x + size.tick]);
    expect(dash?.y).toBeGreaterThan(0);
    expect(dash?.y).toBeLessThan(baseY);
    expect(base).toEqual([
      { x1: 0, x2: x - size.gap },
      { x1: x + size.tick + size.gap, x2: size.width },
    ]);
  });

  it('takes a mark that is missing as unrated', () => {
    const without = marks('open').filter(({ criterion }) => criterion !== 'outputs');
    expect(rulerGeometry(without, GROUPS, size)).toEqual(rulerGeometry(marks('open', { outputs: null }), GROUPS, size));
  });

  it('tells every mark once, and its base line’s pieces run from left to right without touching', () => {
    const anyMarks = fc.array(fc.option(fc.constantFrom(...RATED_LEVELS)), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(anyMarks, (levels) => {
        const drawn = CRITERION_IDS.map((criterion, place) => ({ criterion, level: levels[place] ?? null }));
        const { ticks, dots, dashes, base } = rulerGeometry(drawn, GROUPS, size);
        expect(dashes).toHaveLength(levels.filter((level) => level === 'na').length);
        expect(dots).toHaveLength(levels.filter((level) => level === null).length);
        expect(ticks.map(({ level }) => level)).toEqual(levels.filter((level) => level !== null && level !== 'na'));
        const ends = base.flatMap(({ x1, x2 }) => [x1, x2]);
        ends.slice(1).forEach((end, before) => {
          expect(end).toBeGreaterThan(ends[before] ?? Number.NaN);
        });
        for (const { x1, x2 } of dashes) expect(base.some((piece) => piece.x1 < x2 && x1 < piece.x2)).toBe(false);
      }),
    );
  });
});

describe('the path of a level', () => {
  it('draws that level’s ticks and no other', () => {
    const geometry = rulerGeometry(marks('open', { weights: 'closed', access: 'closed' }), GROUPS, SMALL_RULER);
    const [weights, access] = geometry.ticks.filter(({ level }) => level === 'closed');
    expect(tickPath(geometry, 'closed', 2)).toBe(
      [weights, access].map((tick) => `M${tick?.x} ${tick?.y}h2v${tick?.height}h-2z`).join(''),
    );
    expect(tickPath(geometry, 'open', 2).match(/M/g)).toHaveLength(16);
    expect(tickPath(geometry, 'mostly', 2)).toBe('');
  });
});
