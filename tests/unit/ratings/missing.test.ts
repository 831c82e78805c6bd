import { describe, expect, it } from 'vitest';
import { criteriaMissingFor, missing } from '../../../domain/ratings/framework/v1/missing';
import { levelValue } from '../../../domain/ratings/levels';
import { allAt, EXAMPLES, LLAMA, rated, ratings } from './support/models';

/** `criterion from→to` for each raise, alternatives as lists. */
function told(shorthand: string, label: string) {
  const row = missing(ratings(shorthand)).rows.find((candidate) => candidate.label === label);
  return {
    steps: row?.steps,
    ways: row?.alternatives.map((way) =>
      way.map(({ criterion, from, to }) => `${criterion} ${levelValue(from)}→${levelValue(to)}`),
    ),
  };
}

describe('what is missing', () => {
  it('is nothing at the top', () => {
    expect(missing(allAt('open'))).toEqual({ rows: [], next: null });
  });

  it('lists every better label, the nearest first', () => {
    expect(missing(ratings(LLAMA)).rows.map((row) => row.label)).toEqual([
      'model-source',
      'open-with-gaps',
      'ai-open',
      'ai-open-data',
    ]);
  });

  it('tells Llama 3.1 what keeps it from being Model-source', () => {
    expect(told(LLAMA, 'model-source')).toEqual({
      steps: 6,
      ways: [['access 1→2', 'who-may-use 2→3', 'purposes 2→3', 'modify-and-share 1→3', 'outputs 2→3']],
    });
    const [nearest] = missing(ratings(LLAMA)).rows;
    expect(nearest && criteriaMissingFor(nearest)).toEqual([
      'access',
      'who-may-use',
      'purposes',
      'modify-and-share',
      'outputs',
    ]);
  });

  it('shares out points in every way that is equally short', () => {
    expect(told(LLAMA, 'open-with-gaps')).toEqual({
      steps: 4,
      ways: [
        ['training-data 0→1', 'data-documentation 1→2', 'training-code 0→1', 'modify-and-share 1→2'],
        ['training-data 0→2', 'training-code 0→1', 'modify-and-share 1→2'],
      ],
    });
  });

  it('shows both roads to AI-open where they are equally long', () => {
    expect(told('333 001 333 33 3333 323', 'ai-open')).toEqual({
      steps: 3,
      ways: [
        ['training-data 0→2', 'data-documentation 1→2'],
        ['training-data 0→1', 'data-documentation 1→3'],
      ],
    });
  });

  it('shows only the shorter road where one is shorter', () => {
    expect(told('333 102 333 33 3333 323', 'ai-open')).toEqual({
      steps: 1,
      ways: [['training-data 1→2'], ['data-documentation 2→3']],
    });
    expect(told('333 201 333 33 3333 323', 'ai-open')).toEqual({ steps: 1, ways: [['data-documentation 1→2']] });
    expect(told('333 103 133 33 3333 323', 'ai-open')).toEqual({ steps: 1, ways: [['training-code 1→2']] });
  });

  it('tells one way once, where both roads to AI-open end in open data', () => {
    expect(told('333 132 333 33 3333 323', 'ai-open-data')).toEqual({
      steps: 3,
      ways: [['training-data 1→3', 'data-documentation 2→3']],
    });
  });

  it('counts an unrated gate, and an unsettled `na`, from closed', () => {
    expect(told('333 3-3 333 33 3333 323', 'ai-open-data')).toEqual({ steps: 3, ways: [['tuning-data 0→3']] });
    const unsettled = { ...allAt('open'), 'tuning-data': rated('na', { isSettled: false }) };
    expect(missing(unsettled).next?.alternatives).toEqual([[{ criterion: 'tuning-data', from: 'closed', to: 'open' }]]);
  });
});

describe('the next label', () => {
  it.each([
    ['OLMo 2', null, null],
    ['Pythia', 'ai-open-data', 1],
    ['Amber', 'ai-open-data', 1],
    ['T5', 'ai-open-data', 4],
    ['BLOOM', 'ai-open', 3],
    ['Falcon-40B', 'open-with-gaps', 1],
    ['DeepSeek-R1', 'open-with-gaps', 3],
    ['Mistral 7B', 'open-with-gaps', 4],
    ['Llama 3.1', 'open-with-gaps', 4],
    ['Gemma 2', 'model-source', 3],
    ['GPT-4', 'restricted', 1],
  ])('of %s is %s, %s steps away', (model, label, steps) => {
    const levels = EXAMPLES.find((example) => example.model === model)?.levels ?? '';
    const { next } = missing(ratings(levels));
    expect([next?.label ?? null, next?.steps ?? null]).toEqual([label, steps]);
  });

  it('is the nearer one of two that need as many steps', () => {
    // Three steps to Model-source (three of the rights), three to Open with gaps (data, its documentation, code).
    const { rows, next } = missing(ratings('333 001 030 00 3222 000'));
    expect(rows.slice(0, 2).map((row) => [row.label, row.steps])).toEqual([
      ['model-source', 3],
      ['open-with-gaps', 3],
    ]);
    expect(next?.label).toBe('model-source');
  });

  it('is Restricted weights from unrated, whatever else is rated', () => {
    const { rows, next } = missing(allAt('open', { weights: 'unrated' }));
    expect(next).toEqual({
      label: 'restricted',
      steps: 1,
      alternatives: [[{ criterion: 'weights', from: 'closed', to: 'limited' }]],
    });
    expect(rows.map((row) => row.label)).not.toContain('closed');
  });
});
