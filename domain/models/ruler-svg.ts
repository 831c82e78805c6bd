import { CRITERIA } from '../ratings/framework/v1/criteria';
import { CRITERION_GROUPS } from '../ratings/framework/v1/groups';
import { LEVELS } from '../ratings/levels';
import { type RulerSize, rulerGeometry, tickPath } from './ruler-geometry';
import type { RatingMark } from './views';

/** The colours of the levels on paper, for pictures that stand on other pages and know nothing of our styles. */
export const PAPER_COLOURS = {
  paper: '#fbfaf6',
  ink: '#1b1e24',
  muted: '#555b66',
  line: '#d9d6cc',
  open: '#004a55',
  mostly: '#19798a',
  limited: '#a25d00',
  closed: '#7d2114',
  unrated: '#666b74',
} as const;

const GROUPS = CRITERION_GROUPS.map(({ id, name }) => ({
  name,
  criteria: CRITERIA.filter(({ group }) => group === id).map((criterion) => criterion.id),
}));

/** A model's ruler as SVG elements, in colours that are written out: for badges, embeds and pictures. */
export function rulerSvg(marks: readonly RatingMark[], size: RulerSize): string {
  const drawing = rulerGeometry(marks, GROUPS, size);
  const base = drawing.base.map(({ x1, x2 }) => `M${x1} ${drawing.baseY}H${x2}v${size.base}H${x1}z`).join('');
  const ticks = LEVELS.map((level) => [level, tickPath(drawing, level, size.tick)] as const).filter(([, path]) => path);
  const dots = drawing.dots.map(
    ({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${PAPER_COLOURS.unrated}"/>`,
  );
  const dashes = drawing.dashes.map(
    ({ x1, x2, y }) => `<path fill="${PAPER_COLOURS.unrated}" d="M${x1} ${y}H${x2}v1.5H${x1}z"/>`,
  );
  return [
    `<path fill="${PAPER_COLOURS.muted}" d="${base}"/>`,
    ...ticks.map(([level, path]) => `<path fill="${PAPER_COLOURS[level]}" d="${path}"/>`),
    ...dots,
    ...dashes,
  ].join('');
}
