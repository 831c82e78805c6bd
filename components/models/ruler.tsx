import { LARGE_RULER, rulerGeometry, SMALL_RULER, tickPath } from '@/domain/models/ruler-geometry';
import type { RatingMark } from '@/domain/models/views';
import { LEVEL_NAMES, LEVELS } from '@/domain/ratings/levels';
import { GROUPS } from '../ratings/framework-terms';
import styles from './ruler.module.css';

type Props = {
  marks: readonly RatingMark[];
  /** `small` is 72 by 20, for rows; `large` is 320 by 64, with the groups' names. */
  size?: 'small' | 'large';
};

/** A model's fingerprint: 18 ticks in six groups over a base line. */
export function Ruler({ marks, size = 'small' }: Props) {
  const measures = size === 'large' ? LARGE_RULER : SMALL_RULER;
  const { width, height, tick, base } = measures;
  const drawing = rulerGeometry(marks, GROUPS, measures);
  return (
    <svg
      className={size === 'large' ? styles.large : styles.small}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={toldByGroup(marks)}
    >
      <path d={drawing.base.map((one) => `M${one.x1} ${drawing.baseY}H${one.x2}v${base}H${one.x1}z`).join('')} />
      {LEVELS.map((level) => {
        const path = tickPath(drawing, level, tick);
        return path ? <path key={level} fill={`var(--${level})`} d={path} /> : null;
      })}
      {drawing.dots.length > 0 ? (
        <path
          fill="none"
          stroke="var(--unrated)"
          strokeWidth={2 * measures.dot}
          strokeLinecap="round"
          d={drawing.dots.map((dot) => `M${dot.x} ${dot.y}h.01`).join('')}
        />
      ) : null}
      {drawing.dashes.length > 0 ? (
        <path
          fill="var(--unrated)"
          d={drawing.dashes.map((dash) => `M${dash.x1} ${dash.y}H${dash.x2}v1.5H${dash.x1}z`).join('')}
        />
      ) : null}
      {size === 'large'
        ? drawing.groups.map((group, index) => (
            <text key={group.name} x={(group.x1 + group.x2) / 2} y={height - 2}>
              {GROUPS[index]?.shortName}
            </text>
          ))
        : null}
    </svg>
  );
}

/** The ruler for those who listen: each group's levels in order. */
function toldByGroup(marks: readonly RatingMark[]): string {
  const levels = new Map(marks.map((mark) => [mark.criterion, mark.level]));
  const groups = GROUPS.map((group) => {
    const words = group.criteria.map((id) => {
      const level = levels.get(id) ?? null;
      return level === null ? 'not rated' : LEVEL_NAMES[level].toLowerCase();
    });
    return `${group.name} ${words.join(', ')}`;
  });
  return `${groups.join('; ')}.`;
}
