import { scaleUtc } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import { LABEL_TONES } from '@/domain/models/label-tones';
import { inLineOfDescent } from '@/domain/models/lineage-layout';
import type { FamilyPage, Named } from '@/domain/models/views';
import { LABEL_IDS } from '@/domain/ratings/framework/v1/labels';
import { labelTerm } from '../ratings/framework-terms';
import styles from './family-lineage.module.css';
import { LabelKey } from './label-key';
import { LandscapeShapes } from './landscape-shapes';
import { yearsOf } from './years-of';

const ROW = 32;
const TOP = 12;
/** Where the oldest and the newest stand, in hundredths of the drawing: the newest's name needs the rest. */
const LEFT = 3;
const RIGHT = 74;
/** From here on a phone has more room before a name than behind it. */
const MIDDLE = 50;

const link = linkHorizontal<unknown, readonly [number, number]>();

/** A family as a line of descent: a row a model, by date, each tied to what it was made from. */
export function FamilyLineage({ family }: { family: Pick<FamilyPage, 'name' | 'models'> }) {
  if (family.models.length < 2) return null;
  const rows = inLineOfDescent(
    family.models.map((model) => ({ ...model, base: model.base?.slug ?? null, made: model.base })),
  );
  const { first, last, years } = yearsOf(rows.map(({ releasedOn }) => releasedOn));
  const across = scaleUtc([first, last], [LEFT, RIGHT]);
  const points = rows.map((model, index) => ({
    model,
    x: across(new Date(model.releasedOn)),
    y: TOP + ROW * (index + 0.5),
  }));
  const bySlug = new Map(points.map((point) => [point.model.slug, point]));
  const floor = TOP + ROW * rows.length + 4;
  const size = { width: '100%', height: floor + 28 };
  return (
    <figure>
      {/* A picture with links in it is a group: as an image it would hide them. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg {...size} className={styles.lineage} role="group" aria-labelledby="lineage-title lineage-desc">
        <title id="lineage-title">{`${family.name}: its models by release date`}</title>
        <desc id="lineage-desc">
          Each row is a model; further right is newer. A line leads from a model to what was made from it. The table
          below holds the same facts.
        </desc>
        <LandscapeShapes />
        {years.map((year) => (
          <g key={year.getTime()} className={styles.year}>
            <line x1={percent(across(year))} x2={percent(across(year))} y1={TOP} y2={floor} />
            <text x={percent(across(year))} dx="4" y={floor + 18}>
              {year.getUTCFullYear()}
            </text>
          </g>
        ))}
        {/* Curves cannot be told in hundredths: these stretch with the drawing. */}
        <svg {...size} viewBox={`0 0 100 ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
          {points.map(({ model, x, y }) => {
            const base = model.base === null ? undefined : bySlug.get(model.base);
            const path = base ? link({ source: [base.x, base.y], target: [x, y] }) : null;
            return path ? <path key={model.slug} className={styles.link} d={path} /> : null;
          })}
        </svg>
        {points.map(({ model, x, y }) => (
          <a key={model.slug} href={`/models/${model.slug}`} aria-label={told(model)}>
            <use href={`#dot-${model.label.id}`} x={percent(x)} y={y} color={`var(--${LABEL_TONES[model.label.id]})`} />
            <text className={x > MIDDLE ? styles.wide : undefined} x={percent(x)} dx="14" y={y + 4.5}>
              {model.name}
              {model.made && !bySlug.has(model.made.slug) ? (
                <tspan className={styles.from}>{` from ${model.made.name}`}</tspan>
              ) : null}
            </text>
            {x > MIDDLE ? (
              <text className={styles.narrow} x={percent(x)} dx="-14" y={y + 4.5} textAnchor="end">
                {model.name}
              </text>
            ) : null}
          </a>
        ))}
      </svg>
      <figcaption>
        <LabelKey ids={LABEL_IDS.filter((id) => rows.some((model) => model.label.id === id))} />
      </figcaption>
    </figure>
  );
}

type Told = Pick<FamilyPage['models'][number], 'name' | 'label' | 'releasedOn'> & { made: Named | null };

function told({ name, label, releasedOn, made }: Told): string {
  return `${name}: ${labelTerm(label.id).name}, ${releasedOn.slice(0, 4)}${made ? `, made from ${made.name}` : ''}`;
}

function percent(hundredths: number): string {
  return `${Math.round(hundredths * 100) / 100}%`;
}
