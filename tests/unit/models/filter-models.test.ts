import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterModels,
  MODELS_PER_PAGE,
  type ModelFilter,
  parseModelFilter,
  SORTS,
} from '../../../domain/models/filter-models';
import type { ModelSummary } from '../../../domain/models/views';
import { CRITERION_IDS, type CriterionId } from '../../../domain/ratings/criteria';
import { LABEL_IDS, type LabelId } from '../../../domain/ratings/framework/v1/labels';
import { LEVELS, RATED_LEVELS, type RatedLevel } from '../../../domain/ratings/levels';

type Over = Partial<Omit<ModelSummary, 'label' | 'score' | 'marks'>> & {
  label?: LabelId;
  score?: number | null;
  levels?: Partial<Record<CriterionId, RatedLevel>>;
};

function model(slug: string, { label = 'restricted', score = 50, levels = {}, ...over }: Over = {}): ModelSummary {
  return {
    slug,
    name: slug,
    aliases: [],
    organization: { slug: 'acme', name: 'Acme' },
    licence: { slug: 'mit', name: 'MIT' },
    releasedOn: '2024-01-01',
    modality: 'text',
    availability: null,
    label: { id: label, certain: false, basis: 'editors' },
    score: score === null ? null : { value: score, low: 0, high: 100 },
    marks: CRITERION_IDS.map((criterion) => ({
      criterion,
      level: levels[criterion] ?? null,
      state: levels[criterion] ? 'provisional' : 'unrated',
    })),
    ...over,
  };
}

const LLAMA = model('llama-3-1', {
  name: 'Llama 3.1',
  aliases: ['Meta-Llama-3.1-8B'],
  organization: { slug: 'meta', name: 'Meta' },
  licence: { slug: 'llama-3.1-community', name: 'Llama 3.1 Community' },
  releasedOn: '2024-07-23',
  score: 47.7,
  levels: { weights: 'open', access: 'limited', 'training-data': 'closed' },
});
const GPT = model('gpt-4', {
  name: 'GPT-4',
  organization: { slug: 'openai', name: 'OpenAI' },
  licence: { slug: 'openai-terms', name: 'OpenAI terms' },
  releasedOn: '2023-03-14',
  label: 'closed',
  score: 12,
  levels: { weights: 'closed', 'training-data': 'closed' },
});
const BLOOM = model('bloom', {
  name: 'BLOOM',
  aliases: ['Modèle à 176 milliards'],
  organization: { slug: 'bigscience', name: 'BigScience' },
  licence: { slug: 'bigscience-rail-1.0', name: 'BigScience RAIL 1.0' },
  releasedOn: '2022-07-12',
  label: 'open-with-gaps',
  score: 88,
  levels: { weights: 'open', 'tuning-data': 'na' },
});
const FALCON = model('falcon-40b', {
  name: 'Falcon‑40B', // with a hyphen that does not break
  organization: { slug: 'technology-innovation-institute', name: 'Technology Innovation Institute' },
  licence: { slug: 'apache-2.0', name: 'Apache 2.0' },
  releasedOn: '2023-05-25',
  label: 'model-source',
  score: 65,
  levels: { weights: 'open' },
});
const NEWCOMER = model('newcomer', { name: 'Newcomer', label: 'unrated', score: null, releasedOn: '2025-02-01' });
const MODELS = [GPT, NEWCOMER, FALCON, LLAMA, BLOOM];

const EVERYTHING: ModelFilter = {
  q: '',
  label: null,
  organization: null,
  licence: null,
  criteria: {},
  sort: 'openness',
  page: 1,
};

function found(over: Partial<ModelFilter>, models: readonly ModelSummary[] = MODELS): string[] {
  return filterModels(models, { ...EVERYTHING, ...over }).map(({ slug }) => slug);
}

describe('the filter in an address', () => {
  it('asks for everything where the address asks nothing', () => {
    expect(parseModelFilter({})).toEqual(EVERYTHING);
  });

  it('holds all that the contract names', () => {
    const parameters = {
      q: ' llama ',
      label: 'restricted',
      organization: 'meta',
      licence: 'llama-3.1-community',
      'criterion.weights': 'open',
      'criterion.training-data': 'closed',
      sort: 'released',
      page: '3',
    };
    expect(parseModelFilter(parameters)).toEqual({
      q: 'llama',
      label: 'restricted',
      organization: 'meta',
      licence: 'llama-3.1-community',
      criteria: { weights: 'open', 'training-data': 'closed' },
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

  it('takes the first of several values, and no more than 100 characters of a search', () => {
    expect(parseModelFilter({ label: ['closed', 'ai-open'], q: ['', 'llama'] })).toEqual({
      ...EVERYTHING,
      label: 'closed',
    });
    expect(parseModelFilter({ q: 'a'.repeat(500) }).q).toBe('a'.repeat(100));
  });

  it('makes sense, whatever stands in the address', () => {
    const name = fc.constantFrom(
      'q',
      'label',
      'organization',
      'sort',
      'page',
      ...CRITERION_IDS.map((id) => `criterion.${id}`),
    );
    const value = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom<string>(...LEVELS, ...LABEL_IDS, ...SORTS),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(value, fc.array(value))), (parameters) => {
        const filter = parseModelFilter(parameters);
        expect([null, ...LABEL_IDS]).toContain(filter.label);
        expect(SORTS).toContain(filter.sort);
        expect(Number.isSafeInteger(filter.page) && filter.page >= 1).toBe(true);
        for (const level of Object.values(filter.criteria)) expect(LEVELS).toContain(level);
      }),
    );
  });
});

describe('a search', () => {
  it.each([
    ['its name', 'Llama', ['llama-3-1']],
    ['its name in other letters', 'bLoOm', ['bloom']],
    ['the beginning of its name', 'fal', ['falcon-40b']],
    ['an alias', 'Meta-Llama-3.1-8B', ['llama-3-1']],
    ['its maker', 'openai', ['gpt-4']],
    ['a word of its maker', 'innovation', ['falcon-40b']],
    ['its licence', 'rail', ['bloom']],
    ['two words of its licence', 'apache 2.0', ['falcon-40b']],
    ['words of different fields, in any order', 'community meta 3.1', ['llama-3-1']],
    ['accents that were not typed', 'modele a 176', ['bloom']],
    ['accents that were typed', 'módèle', ['bloom']],
    ['a hyphen for a blank', 'llama-3', ['llama-3-1']],
    ['a blank for a hyphen', 'gpt 4', ['gpt-4']],
    ['neither hyphen nor blank', 'gpt4', ['gpt-4']],
    ['neither blank nor dot', 'llama31', ['llama-3-1']],
    ['a hyphen for one that does not break', 'falcon-40b', ['falcon-40b']],
    ['a dash for a hyphen', 'gpt–4', ['gpt-4']],
    ['an underscore for a hyphen', 'falcon_40b', ['falcon-40b']],
    ['the address of its page', 'llama-3-1', ['llama-3-1']],
    ['several models', '4', ['falcon-40b', 'gpt-4']],
    ['nothing: all words must fit', 'llama openai', []],
    ['nothing: no such word', 'claude', []],
    ['nothing: two fields do not run into one another', 'gpt4openai', []],
  ])('finds %s', (_, q, slugs) => {
    expect(found({ q })).toEqual(slugs);
  });
});

describe('a filter', () => {
  it.each([
    ['by label', { label: 'closed' }, ['gpt-4']],
    ['by the label of what is unrated', { label: 'unrated' }, ['newcomer']],
    ['by maker, whose slug must fit as a whole', { organization: 'meta' }, ['llama-3-1']],
    ['by half a maker', { organization: 'met' }, []],
    ['by licence', { licence: 'apache-2.0' }, ['falcon-40b']],
    ['by a criterion’s level', { criteria: { weights: 'open' } }, ['bloom', 'falcon-40b', 'llama-3-1']],
    ['by two criteria', { criteria: { weights: 'open', 'training-data': 'closed' } }, ['llama-3-1']],
    ['by a level at which unrated is not', { criteria: { access: 'closed' } }, []],
    ['by a level at which not applicable is not', { criteria: { 'tuning-data': 'closed' } }, []],
    ['by all at once', { q: 'llama', label: 'restricted', organization: 'meta' }, ['llama-3-1']],
    ['by things that do not meet', { label: 'closed', organization: 'meta' }, []],
  ] satisfies Array<[string, Partial<ModelFilter>, string[]]>)('%s', (_, filter, slugs) => {
    expect(found(filter)).toEqual(slugs);
  });

  it('leaves paging to the page', () => {
    const many = Array.from({ length: MODELS_PER_PAGE + 20 }, (_, number) => model(`m-${number}`));
    expect(found({ page: 2 }, many)).toHaveLength(many.length);
  });
});

describe('the order of models', () => {
  it.each([
    ['openness', ['bloom', 'falcon-40b', 'llama-3-1', 'gpt-4', 'newcomer']],
    ['score', ['bloom', 'falcon-40b', 'llama-3-1', 'gpt-4', 'newcomer']],
    ['released', ['newcomer', 'llama-3-1', 'falcon-40b', 'gpt-4', 'bloom']],
    ['name', ['bloom', 'falcon-40b', 'gpt-4', 'llama-3-1', 'newcomer']],
    ['organization', ['newcomer', 'bloom', 'llama-3-1', 'gpt-4', 'falcon-40b']],
  ] as const)('by %s', (sort, slugs) => {
    expect(found({ sort })).toEqual(slugs);
  });

  it('by openness puts a better label first, whatever the score, and sorts by score within one', () => {
    const models = [
      model('a', { label: 'restricted', score: 90 }),
      model('b', { label: 'model-source', score: 20 }),
      model('c', { label: 'restricted', score: null }),
      model('d', { label: 'restricted', score: 91 }),
      model('e', { label: 'ai-open', score: 0 }),
    ];
    expect(found({ sort: 'openness' }, models)).toEqual(['e', 'b', 'd', 'a', 'c']);
  });

  it('by score puts what has none last, after a score of 0', () => {
    const models = [model('none', { score: null }), model('zero', { score: 0 }), model('one', { score: 1 })];
    expect(found({ sort: 'score' }, models)).toEqual(['one', 'zero', 'none']);
  });

  it.each(SORTS)('by %s goes by name where nothing else tells two apart', (sort) => {
    expect(found({ sort }, [model('c'), model('a'), model('b')])).toEqual(['a', 'b', 'c']);
  });
});

const anyModel = fc
  .record({
    number: fc.nat(10_000),
    name: fc.string({ maxLength: 6 }),
    label: fc.constantFrom(...LABEL_IDS),
    score: fc.option(fc.nat(100)),
    releasedOn: fc.constantFrom('2022-01-01', '2023-01-01'),
    level: fc.option(fc.constantFrom(...RATED_LEVELS)),
  })
  .map(({ number, level, ...over }) => model(`m-${number}`, { ...over, levels: level ? { weights: level } : {} }));
const anyFilter: fc.Arbitrary<ModelFilter> = fc.record({
  q: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.string({ maxLength: 2 })),
  label: fc.option(fc.constantFrom(...LABEL_IDS), { freq: 3 }),
  organization: fc.constantFrom(null, 'acme', 'meta'),
  licence: fc.constantFrom(null, 'mit'),
  criteria: fc.oneof(
    fc.constant({}),
    fc.constantFrom(...LEVELS).map((weights) => ({ weights })),
  ),
  sort: fc.constantFrom(...SORTS),
  page: fc.integer({ min: 1, max: 5 }),
});
function sortedSlugs(models: readonly ModelSummary[]): string[] {
  return models.map(({ slug }) => slug).toSorted();
}

const anyModels = fc.uniqueArray(anyModel, { selector: ({ slug }) => slug, maxLength: 12 });

describe('any filter', () => {
  it('neither invents nor duplicates, and leaves the list that it was given alone', () => {
    fc.assert(
      fc.property(anyModels, anyFilter, (models, filter) => {
        const before = [...models];
        const fitting = filterModels(models, filter);
        for (const one of fitting) expect(models).toContain(one);
        expect(new Set(fitting).size).toBe(fitting.length);
        expect(models).toEqual(before);
      }),
    );
  });

  it('gives the same when it is applied again, and depends on no order of the list', () => {
    fc.assert(
      fc.property(anyModels, anyFilter, (models, filter) => {
        const fitting = filterModels(models, filter);
        expect(filterModels(fitting, filter)).toEqual(fitting);
        expect(sortedSlugs(filterModels(models.toReversed(), filter))).toEqual(sortedSlugs(fitting));
      }),
    );
  });

  it('shows everything when it asks nothing', () => {
    fc.assert(
      fc.property(anyModels, fc.constantFrom(...SORTS), (models, sort) => {
        expect(filterModels(models, { ...EVERYTHING, sort })).toHaveLength(models.length);
      }),
    );
  });
});
