import { describe, expect, it } from 'vitest';
import { badgeSvg, unknownBadgeSvg } from '../../../domain/models/badge-svg';
import { embedHtml } from '../../../domain/models/embed-html';
import type { LabelView, RatingMark } from '../../../domain/models/views';
import { CRITERION_IDS } from '../../../domain/ratings/criteria';
import { LABEL_BY_ID, LABEL_IDS } from '../../../domain/ratings/framework/v1/labels';
import { LEVELS } from '../../../domain/ratings/levels';

const HOSTILE = `<script>alert("1")</script> & 'co'`;
const marks: RatingMark[] = CRITERION_IDS.map((criterion, index) => ({
  criterion,
  level: [...LEVELS, 'na' as const, null][index % 6] ?? null,
  state: 'provisional',
}));

/** What of a hostile name would be read as markup: nothing, where every sign that ends a text is an entity. */
function markupOf(markup: string): string[] {
  return ['<script', 'alert("1")', "'co'"].filter((sign) => markup.includes(sign));
}

describe('a badge', () => {
  it.each(LABEL_IDS)('says the label %s in words, with the ruler beside it', (label) => {
    const badge = badgeSvg({ name: 'T5', label, marks });
    expect(badge).toContain(`<title>T5: ${LABEL_BY_ID[label].name}, by Weights &amp; Measures</title>`);
    // A dot a criterion that nobody has rated.
    expect(badge.match(/<circle /g)).toHaveLength(marks.filter(({ level }) => level === null).length);
  });

  it('holds no markup of a name', () => {
    expect(markupOf(badgeSvg({ name: HOSTILE, label: 'closed', marks }))).toEqual([]);
  });

  it('says so where there is no model', () => {
    expect(unknownBadgeSvg()).toContain('no such model');
  });
});

describe('a card for other sites', () => {
  const label = { id: 'model-source' } as LabelView;
  const page = { name: 'T5', verdict: { question: 'Is T5 open source?', answer: 'Yes.' }, label, marks, score: null };

  it('answers the question, says the label with its subtitle, and leads back', () => {
    const html = embedHtml(page, 'https://example.org/models/t5');
    expect(html).toContain('<h1>Is T5 open source?</h1>');
    expect(html).toContain('Model-source: open weights, data not disclosed');
    expect(html).toContain('<a rel="noopener" href="https://example.org/models/t5">');
    expect(html).not.toContain('Score');
  });

  it('holds no markup of a name or a verdict', () => {
    const verdict = { question: HOSTILE, answer: HOSTILE };
    expect(markupOf(embedHtml({ ...page, name: HOSTILE, verdict }, 'https://example.org/models/t5'))).toEqual([]);
  });
});
