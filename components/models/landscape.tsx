import { scaleLinear, scaleUtc } from 'd3-scale';
import { LABEL_TONES } from '@/domain/models/label-tones';
import type { ModelSummary } from '@/domain/models/views';
import { LABEL_IDS } from '@/domain/ratings/framework/v1/labels';
import { labelTerm } from '../ratings/framework-terms';
import { LabelKey } from './label-key';
import styles from './landscape.module.css';
import { type Placement, placeLabels } from './landscape-labels';
import { LandscapeShapes } from './landscape-shapes';
import { ModelTable } from './model-table';
import { yearsOf } from './years-of';

const HEIGHT = 460;
const TOP = 20;
const FLOOR = HEIGHT - 36;
/** The least widths of the drawing for which names are placed, on phones, tablets and desks; and what hides a name there. */
const WIDTHS = [
  { width: 320, hidden: styles.notNarrow },
  { width: 720, hidden: styles.notMedium },
  { width: 1100, hidden: styles.notWide },
] as const;

type Scored = ModelSummary & { score: NonNullable<ModelSummary['score']> };

type Props = {
  models: readonly ModelSummary[];
  /** What these models have in common, as the picture's title. */
  title?: string;
  /** Where the page shows the same facts in a table of its own, the picture brings none. */
  table?: boolean;
};

/** When models came out, and how open they are. */
export function Landscape({ models, title = 'Models by release date and score', table = true }: Props) {
  const scored = models.filter((model): model is Scored => model.score !== null);
  if (scored.length === 0) return null;
  const { years, acrossOf } = timeScale(scored);
  const down = scaleLinear([0, 100], [FLOOR, TOP]);
  const points = scored.map((model) => ({
    model,
    name: model.name,
    across: acrossOf(model.releasedOn),
    y: Math.round(down(model.score.value)),
  }));
  const placed = WIDTHS.map(({ width }) => placeLabels(points, width, HEIGHT));
  const shown = LABEL_IDS.filter((id) => scored.some((model) => model.label.id === id));
  return (
    <figure className={styles.landscape}>
      {/* A picture with links in it is a group: as an image it would hide them. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg width="100%" height={HEIGHT} role="group" aria-labelledby="landscape-title landscape-desc">
        <title id="landscape-title">{title}</title>
        <desc id="landscape-desc">
          Each model is a dot: further right is newer, higher is more open. Its shape and colour tell its label. The
          table below holds the same facts.
        </desc>
        <LandscapeShapes />
        {[0, 25, 50, 75, 100].map((score) => (
          <g key={score} className={styles.grid}>
            <line x1="0" x2="100%" y1={down(score)} y2={down(score)} />
            <text x="0" y={down(score) - 5}>
              {score}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <g key={year.name} className={styles.year}>
            <line x1={percent(year.across)} x2={percent(year.across)} y1={FLOOR} y2={FLOOR + 8} />
            <text x={percent(year.across)} y={HEIGHT - 10}>
              {year.name}
            </text>
          </g>
        ))}
        {points.map((point, index) => (
          <a key={point.model.slug} href={`/models/${point.model.slug}`} aria-label={told(point.model)}>
            <use
              href={`#dot-${point.model.label.id}`}
              x={percent(point.across)}
              y={point.y}
              color={`var(--${LABEL_TONES[point.model.label.id]})`}
            />
            <Names point={point} placements={placed.map((names) => names[index] ?? null)} />
          </a>
        ))}
      </svg>
      <figcaption>
        <LabelKey ids={shown} />
        {table ? (
          <details className={styles.data}>
            <summary>The same as a table</summary>
            <ModelTable caption="Models by release date" models={scored} />
          </details>
        ) : null}
      </figcaption>
    </figure>
  );
}

type Point = { name: string; across: number; y: number };

/** A name once for each place that it has on one of the widths. */
function Names({ point, placements }: { point: Point; placements: ReadonlyArray<Placement | null> }) {
  const places = [...new Set(placements)].filter((place) => place !== null);
  return places.map((place) => {
    const hidden = WIDTHS.flatMap((width, index) => (placements[index] === place ? [] : [width.hidden]));
    return (
      <text
        key={hidden.join(' ')}
        className={hidden.join(' ') || undefined}
        x={percent(point.across)}
        dx={place.dx}
        y={point.y + place.dy}
        textAnchor={place.anchor}
      >
        {point.name}
      </text>
    );
  });
}

function timeScale(models: readonly Scored[]) {
  const { first, last, years } = yearsOf(models.map((model) => model.releasedOn));
  const scale = scaleUtc([first, last], [0.03, 0.985]);
  return {
    years: years.map((date) => ({ name: String(date.getUTCFullYear()), across: scale(date) })),
    acrossOf: (day: string) => scale(new Date(day)),
  };
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

function told(model: Scored): string {
  return `${model.name}: ${labelTerm(model.label.id).name}, score ${Math.round(model.score.value)}, ${model.releasedOn.slice(0, 4)}`;
}
