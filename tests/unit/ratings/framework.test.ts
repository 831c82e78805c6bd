import { describe, expect, it } from 'vitest';
import { CRITERION_IDS, NA_CRITERION_IDS } from '../../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK, CURRENT_FRAMEWORK_VERSION } from '../../../domain/ratings/framework/current';
import { CRITERIA, GATES } from '../../../domain/ratings/framework/v1/criteria';
import { CRITERION_GROUPS } from '../../../domain/ratings/framework/v1/groups';
import { LABEL_BY_ID, LABELS } from '../../../domain/ratings/framework/v1/labels';
import { alternativesOf } from '../../../domain/ratings/framework/v1/requirement';
import { LEVELS } from '../../../domain/ratings/levels';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('framework 1.0', () => {
  it('is the current one', () => {
    expect([CURRENT_FRAMEWORK_VERSION, CURRENT_FRAMEWORK.version]).toEqual(['1.0', '1.0']);
  });

  it('weighs its criteria as released', () => {
    expect(CRITERIA.map(({ id, weight }) => [id, weight])).toEqual([
      ['weights', 10],
      ['checkpoints', 4],
      ['access', 4],
      ['training-data', 12],
      ['tuning-data', 6],
      ['data-documentation', 8],
      ['training-code', 9],
      ['inference-code', 4],
      ['evaluation', 4],
      ['model-card', 4],
      ['technical-report', 6],
      ['who-may-use', 7],
      ['purposes', 6],
      ['modify-and-share', 5],
      ['outputs', 3],
      ['permanence', 3],
      ['participation', 3],
      ['runnability', 2],
    ]);
  });

  it('has weights that sum to 100, by group as the groups say', () => {
    expect(sum(CRITERIA.map(({ weight }) => weight))).toBe(100);
    for (const group of CRITERION_GROUPS) {
      const criteria = CRITERIA.filter((criterion) => criterion.group === group.id);
      expect([group.id, sum(criteria.map(({ weight }) => weight))]).toEqual([group.id, group.weight]);
    }
    expect(sum(CRITERION_GROUPS.map(({ weight }) => weight))).toBe(100);
  });

  it('shows its criteria in the order of their groups', () => {
    const order = CRITERION_GROUPS.map(({ id }) => id);
    const places = CRITERIA.map(({ group }) => order.indexOf(group));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('calls gates exactly what a label asks for', () => {
    const asked = LABELS.flatMap(({ requires }) => (requires ? alternativesOf(requires).flat() : [])).flatMap(
      (condition) => (condition.kind === 'level' ? [condition.criterion] : condition.criteria),
    );
    expect(new Set(GATES.map(({ id }) => id))).toEqual(new Set(asked));
    expect(GATES).toHaveLength(11);
  });

  it('lets a fine-tune inherit what belongs to its base', () => {
    expect(CRITERIA.filter(({ isInherited }) => isInherited).map(({ id }) => id)).toEqual([
      'checkpoints',
      'training-data',
      'data-documentation',
      'training-code',
    ]);
  });

  it('explains "not applicable" exactly where it may be voted', () => {
    const explained = CRITERIA.filter(({ notApplicable }) => notApplicable !== null).map(({ id }) => id);
    expect(explained).toEqual([...NA_CRITERION_IDS]);
  });

  it('names every criterion briefly and once', () => {
    expect(new Set(CRITERIA.map(({ name }) => name)).size).toBe(CRITERION_IDS.length);
    for (const { name } of CRITERIA) expect(name.length).toBeLessThanOrEqual(18);
  });

  it.each(CRITERIA)('words $id in sentences that stand alone', ({ question, rubric, evidence, notApplicable }) => {
    expect(question).toMatch(/\?$/);
    const sentences = [...LEVELS.map((level) => rubric[level]), evidence, ...(notApplicable ? [notApplicable] : [])];
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentences.join(' ')).not.toMatch(/as above|ditto|same as/i);
  });

  it('names its labels as released, best first', () => {
    expect(LABELS.map(({ id, name, subtitle, alsoToldAs }) => [id, name, subtitle, alsoToldAs])).toEqual([
      ['ai-open-data', 'AI-open, with open data', null, 'G7 Open Source AI with Open Data'],
      ['ai-open', 'AI-open', null, 'G7 Open Source AI; OSAID 1.0'],
      ['open-with-gaps', 'Open with gaps', null, 'depends on the licence'],
      ['model-source', 'Model-source', 'open weights, data not disclosed', 'G7 Open Weights AI'],
      ['restricted', 'Restricted weights', null, 'G7 Weights Available AI'],
      ['closed', 'Closed', null, null],
      ['unrated', 'Not yet rated', null, null],
    ]);
  });

  it('says what AI-open with open data asks beyond AI-open', () => {
    expect(LABEL_BY_ID['ai-open-data'].extends).toBe('ai-open');
    expect(LABEL_BY_ID['ai-open-data'].requires?.all).toEqual(
      expect.arrayContaining([...(LABEL_BY_ID['ai-open'].requires?.all ?? [])]),
    );
  });
});
