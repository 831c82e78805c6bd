import { LABEL_BY_ID } from '../ratings/framework/v1/labels';
import { escapeMarkup } from './escape-markup';
import { LABEL_TONES } from './label-tones';
import { LARGE_RULER } from './ruler-geometry';
import { PAPER_COLOURS, rulerSvg } from './ruler-svg';
import type { ModelPage } from './views';

const STYLE = `
body{margin:0;padding:16px 20px;background:${PAPER_COLOURS.paper};color:${PAPER_COLOURS.ink};font:16px/1.5 Georgia,'Times New Roman',serif}
h1{margin:0;font-size:19px;line-height:1.3}
p{margin:8px 0 0}
a{color:#1f4e8c}
svg{display:block;max-width:100%;height:auto;margin-top:12px}
.label{font-variant:small-caps;font-weight:600}
small{display:block;margin-top:12px;color:${PAPER_COLOURS.muted};font:13px/1.4 system-ui,sans-serif}`;

/** The card that other sites show of a model: a document of its own, without scripts, whose links open outside the frame. */
export function embedHtml(
  page: Pick<ModelPage, 'name' | 'verdict' | 'label' | 'marks' | 'score'>,
  address: string,
): string {
  const { name: label, subtitle } = LABEL_BY_ID[page.label.id];
  const link = escapeMarkup(address);
  const told = subtitle ? `${label}: ${subtitle}` : label;
  const score = page.score ? `, score ${Math.round(page.score.value)} of 100` : '';
  const height = LARGE_RULER.height - LARGE_RULER.foot;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeMarkup(page.verdict.question)}</title><meta name="robots" content="noindex"><link rel="canonical" href="${link}">
<base target="_blank"><style>${STYLE}</style></head>
<body><h1>${escapeMarkup(page.verdict.question)}</h1>
<p>${escapeMarkup(page.verdict.answer)}</p>
<p class="label" style="color:${PAPER_COLOURS[LABEL_TONES[page.label.id]]}">${escapeMarkup(told)}</p>
<svg viewBox="0 0 ${LARGE_RULER.width} ${height}" width="${LARGE_RULER.width}" height="${height}" role="img" aria-label="${escapeMarkup(`${page.name} on 18 criteria: ${label}${score}`)}">${rulerSvg(page.marks, LARGE_RULER)}</svg>
<small><a rel="noopener" href="${link}">Why, with sources</a>${score ? ` · Score ${Math.round(page.score?.value ?? 0)} of 100` : ''} · Weights &amp; Measures</small>
</body></html>
`;
}
