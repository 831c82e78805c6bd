import { describe, expect, it } from 'vitest';
import { inLineOfDescent } from '../../../domain/models/lineage-layout';

const model = (slug: string, year: number, base: string | null = null) => ({ slug, releasedOn: `${year}-01-01`, base });
const order = (...models: Array<ReturnType<typeof model>>) => inLineOfDescent(models).map(({ slug }) => slug);

describe('a line of descent', () => {
  it('goes by date, with what was made from a model below it', () => {
    expect(order(model('c', 2025), model('a', 2023), model('a-tuned', 2026, 'a'), model('b', 2024))).toEqual([
      'a',
      'a-tuned',
      'b',
      'c',
    ]);
  });

  it('takes what was made from something outside as a beginning', () => {
    expect(order(model('mine', 2024, 'theirs'), model('older', 2023))).toEqual(['older', 'mine']);
  });

  it('tells each model once, even in a circle', () => {
    expect(order(model('a', 2023, 'b'), model('b', 2024, 'a')).toSorted()).toEqual(['a', 'b']);
  });
});
