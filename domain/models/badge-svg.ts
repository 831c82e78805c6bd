import { makeBadge } from 'badge-maker';
import { LABEL_BY_ID } from '../ratings/framework/v1/labels';
import { escapeMarkup } from './escape-markup';
import { LABEL_TONES } from './label-tones';
import { SMALL_RULER } from './ruler-geometry';
import { PAPER_COLOURS, rulerSvg } from './ruler-svg';
import type { LabelId, RatingMark } from './views';

/** Room around the ruler. */
const INSET = 6;

/** The badge of a model: its label as such badges look, and its ruler beside it. */
export function badgeSvg({
  name,
  label,
  marks,
}: {
  name: string;
  label: LabelId;
  marks: readonly RatingMark[];
}): string {
  const told = LABEL_BY_ID[label].name;
  const badge = makeBadge({
    label: 'openness',
    message: told,
    color: PAPER_COLOURS[LABEL_TONES[label]],
    style: 'flat-square',
  });
  const start = Number(/width="(\d+)"/.exec(badge)?.[1] ?? 0);
  const width = start + SMALL_RULER.width + 2 * INSET;
  const title = escapeMarkup(`${name}: ${told}, by Weights & Measures`);
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="20" role="img" aria-label="${title}"><title>${title}</title>${badge}<rect x="${start}" width="${width - start}" height="20" fill="${PAPER_COLOURS.paper}"/><g transform="translate(${start + INSET} 2) scale(1 .8)">${rulerSvg(marks, SMALL_RULER)}</g></svg>`;
}

/** What stands where a badge of no model was asked for. */
export function unknownBadgeSvg(): string {
  return makeBadge({ label: 'openness', message: 'no such model', color: PAPER_COLOURS.unrated, style: 'flat-square' });
}
