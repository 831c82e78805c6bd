import { describe, expect, it } from 'vitest';
import { neededVotes, type Unsettled } from '../../../domain/ratings/needed-votes';

const model = (slug: string, more: Partial<Unsettled> = {}): Unsettled => ({
  slug,
  name: slug.toUpperCase(),
  releasedOn: '2024-01-01',
  disagreed: [],
  pivotal: [],
  ...more,
});

const told = (models: readonly Unsettled[], most = 10) =>
  neededVotes(models, most).map(({ model: { slug }, criterion, why }) => [slug, criterion, why]);

describe('where votes help most', () => {
  it('is nowhere while all is settled', () => {
    expect(told([model('a')])).toEqual([]);
  });

  it('is first where people disagree, and most where the label hangs on it', () => {
    const models = [
      model('a', { pivotal: ['access'] }),
      model('b', { disagreed: ['evaluation'] }),
      model('c', { disagreed: ['weights'], pivotal: ['weights', 'outputs'] }),
    ];
    expect(told(models)).toEqual([
      ['c', 'weights', 'People disagree, and the label hangs on it'],
      ['b', 'evaluation', 'People disagree'],
      ['a', 'access', 'The label hangs on this alone'],
    ]);
  });

  it('is then one rating a model, of labels that hang on fewest criteria, newer models first', () => {
    const models = [
      model('old', { pivotal: ['access', 'outputs'] }),
      model('many', { pivotal: ['weights', 'access', 'outputs'] }),
      model('new', { pivotal: ['purposes', 'outputs'], releasedOn: '2025-01-01' }),
    ];
    expect(told(models)).toEqual([
      ['new', 'purposes', 'The label hangs on this and one other criterion'],
      ['old', 'access', 'The label hangs on this and one other criterion'],
      ['many', 'weights', 'The label hangs on this and 2 other criteria'],
    ]);
    expect(told(models, 1)).toHaveLength(1);
  });
});
