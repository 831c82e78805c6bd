import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACET_IDS, facetValues } from '../../../domain/models/facets';
import { type ModelFilter, modelsAddress, parseModelFilter, SORTS } from '../../../domain/models/model-filter';
import { LABEL_IDS } from '../../../domain/ratings/framework/v1/labels';
import { LEVELS } from '../../../domain/ratings/levels';

const EVERYTHING: ModelFilter = { q: '', facets: {}, sort: 'openness', page: 1 };

describe('the filter in an address', () => {
  it('asks for everything where the address asks nothing', () => {
    expect(parseModelFilter({})).toEqual(EVERYTHING);
  });

  it('holds all that the contract names', () => {
    const facets = {
      label: 'restricted',
      organization: 'meta',
      licence: 'llama-3.1-community',
      'criterion.weights': 'open',
      'criterion.training-data': 'closed',
    };
    expect(parseModelFilter({ q: ' llama ', ...facets, sort: 'released', page: '3' })).toEqual({
      q: 'llama',
      facets,
      sort: 'released',
      page: 3,
    });
  });

  it.each([
    ['label', 'best'],
    ['label', 'Restricted'],
    ['label', 'constructor'],
    ['sort', 'random'],
    ['sort', ''],
    ['organization', ' '],
    ['licence', ''],
    ['modality', 'smell'],
    ['size', 'huge'],
    ['year', '24'],
    ['criterion.weights', 'wide'],
    ['criterion.weights', 'na'],
    ['criterion.weights', 'toString'],
    ['criterion.beauty', 'open'],
    ['criterion', 'open'],
    ['page', '0'],
    ['page', '-2'],
    ['page', 'two'],
    ['page', ''],
    ['page', 'NaN'],
    ['page', 'Infinity'],
    ['page', '1e999'],
    ['page', '99999999999999999999'],
    ['utm_source', 'newsletter'],
  ])('leaves out %s=%s, which makes no sense', (name, value) => {
    expect(parseModelFilter({ [name]: value })).toEqual(EVERYTHING);
  });

  it('asks the database for no page that it cannot count', () => {
    expect(parseModelFilter({ page: '9999999999' }).page).toBe(1_000_000);
  });

  it('takes the first of several values, and no more than 100 characters of a search', () => {
    expect(parseModelFilter({ label: ['closed', 'ai-open'], q: ['', 'llama'] })).toEqual({
      ...EVERYTHING,
      facets: { label: 'closed' },
    });
    expect(parseModelFilter({ q: 'a'.repeat(500) }).q).toBe('a'.repeat(100));
  });

  it('orders a search by how well it fits, unless another order is asked for', () => {
    expect(parseModelFilter({ q: 'llama' }).sort).toBe('relevance');
    expect(parseModelFilter({ q: 'llama', sort: 'name' }).sort).toBe('name');
  });

  it('makes sense, whatever stands in the address, and says the same as an address', () => {
    const name = fc.constantFrom('q', 'sort', 'page', ...FACET_IDS);
    const value = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom<string>(...LEVELS, ...LABEL_IDS, ...SORTS),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(value, fc.array(value))), (parameters) => {
        const filter = parseModelFilter(parameters);
        expect(SORTS).toContain(filter.sort);
        expect(Number.isSafeInteger(filter.page) && filter.page >= 1).toBe(true);
        const impossible = FACET_IDS.filter((id) => facetValues(id)?.includes(filter.facets[id] ?? '') === false);
        expect(impossible.filter((id) => filter.facets[id] !== undefined)).toEqual([]);
        const address = new URL(modelsAddress(filter), 'https://example.org');
        expect(parseModelFilter(Object.fromEntries(address.searchParams))).toEqual(filter);
      }),
    );
  });
});

describe('the address of a list', () => {
  it('says only what is not usual', () => {
    expect(modelsAddress(EVERYTHING)).toBe('/models');
    expect(modelsAddress({ ...EVERYTHING, q: 'gpt 4', sort: 'relevance' })).toBe('/models?q=gpt+4');
    expect(
      modelsAddress({ q: '', facets: { 'criterion.weights': 'open', label: 'closed' }, sort: 'name', page: 2 }),
    ).toBe('/models?label=closed&criterion.weights=open&sort=name&page=2');
  });
});
