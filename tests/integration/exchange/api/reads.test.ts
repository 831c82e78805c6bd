import { describe, expect, it } from 'vitest';
import { CRITERION_IDS } from '../../../../domain/ratings/criteria';
import { LABEL_IDS } from '../../../../domain/ratings/framework/v1/labels';
import { apiOver } from '../../../support/api';
import { exampleFiles } from '../../../support/catalogue';
import { useFreshDatabase } from '../../../support/fresh-database';

const database = useFreshDatabase('examples');
const get = async (path: string, headers?: HeadersInit) =>
  apiOver(database.client).call('GET', path, headers ? { headers } : {});
const json = async (path: string) => (await get(path)).json();

const files = await exampleFiles();
const shipped = files.flatMap((file) => (file.kind === 'model' ? [file.document] : []));

function slugsOf(matches: (model: (typeof shipped)[number]) => boolean): unknown[] {
  return shipped
    .filter(matches)
    .map(({ slug }) => slug)
    .toSorted();
}

describe('GET /models', () => {
  it('lists summaries, the most open first', async () => {
    const { items, nextCursor, total } = await json('/models');
    expect(items).toHaveLength(shipped.length);
    expect({ nextCursor, total }).toEqual({ nextCursor: null, total: shipped.length });
    const ranks = items.map(({ label }: { label: { id: (typeof LABEL_IDS)[number] } }) => LABEL_IDS.indexOf(label.id));
    expect(ranks).toEqual(ranks.toSorted((a: number, b: number) => a - b));
    const llama = items.find(({ slug }: { slug: string }) => slug === 'llama-3-1');
    expect(llama).toMatchObject({
      name: 'Llama 3.1',
      organization: { slug: 'meta', name: 'Meta' },
      licence: { slug: 'llama-3.1-community', spdx: null },
      label: { id: 'restricted', basis: 'editors' },
    });
    expect(llama.published.map(({ criterion }: { criterion: string }) => criterion)).toEqual([...CRITERION_IDS]);
  });

  it.each([
    ['?q=lLaMa-3.1-405b', ['llama-3-1']],
    ['?q=nothing-like-it', []],
    ['?organization=meta', slugsOf(({ organization }) => organization === 'meta')],
    ['?licence=gemma-terms', slugsOf(({ licence }) => licence === 'gemma-terms')],
    ['?label=closed&organization=openai', ['gpt-4']],
    ['?label=closed&q=&organization=openai&licence=&sort=&cursor=', ['gpt-4']],
  ])('filters by %s', async (query, slugs) => {
    const { items, total } = await json(`/models${query}`);
    expect(items.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual(slugs);
    expect(total).toBe(slugs.length);
  });

  it('sorts as asked', async () => {
    const { items } = await json('/models?sort=name');
    const names = items.map(({ name }: { name: string }) => name);
    expect(names).toEqual(names.toSorted((a: string, b: string) => a.localeCompare(b, 'en')));
  });
});

describe('GET /models/{slug}', () => {
  it('answers the whole model, in the contract’s fields and no others', async () => {
    const model = await json('/models/llama-3-1');
    expect(Object.keys(model).toSorted()).toEqual(
      'base family framework label lenses licence name organization ratings releasedOn revision score slug updatedAt variants'.split(
        ' ',
      ),
    );
    expect(model).toMatchObject({
      releasedOn: '2024-07-23',
      licence: { slug: 'llama-3.1-community', name: expect.stringContaining('Llama 3.1'), spdx: null },
      base: null,
      family: { slug: 'llama-3' },
      label: { id: 'restricted', worst: 'closed', basis: 'editors', missing: expect.arrayContaining(['access']) },
      framework: '1.0',
      revision: 1,
    });
    expect(model.lenses).toMatchObject({
      g7: { verdict: 'weights-available', missing: expect.arrayContaining(['access']) },
      osaid: { verdict: 'no', missing: expect.arrayContaining(['use']) },
      mof: { verdict: 'none', missing: expect.arrayContaining(['model-parameters-final']) },
      'eu-ai-act': { verdict: 'no', missing: expect.arrayContaining(['user-threshold']) },
      osai: { verdict: expect.any(Number) },
    });
    expect(model.variants[0]).toEqual({
      name: 'Llama 3.1 8B',
      parameters: expect.any(Number),
      hubId: expect.any(String),
    });
    expect(model.ratings.map(({ criterion }: { criterion: string }) => criterion)).toEqual([...CRITERION_IDS]);
    const [weights] = model.ratings;
    expect(Object.keys(weights).toSorted()).toEqual(
      'blocs confidence criterion evidence high inheritedFrom level low people published sources state weights'.split(
        ' ',
      ),
    );
    expect(weights).toMatchObject({
      level: 'open',
      people: { unknown: 0, open: 0 },
      sources: [{ name: 'catalogue', level: 'open' }],
    });
    expect(Object.keys(weights.weights).toSorted()).toEqual(['closed', 'limited', 'mostly', 'na', 'open']);
    expect(weights.evidence[0]).toEqual({
      url: expect.stringMatching(/^https:/),
      title: expect.any(String),
      status: 'cited',
    });
  });
});

describe('GET /models/{slug}/criteria/{criterion}', () => {
  it('answers one rating, and nothing of a caller where there is none', async () => {
    const rating = await json('/models/gpt-4/criteria/weights');
    expect(rating).toMatchObject({ criterion: 'weights', level: 'closed', proposals: [], model: { slug: 'gpt-4' } });
    expect(rating).not.toHaveProperty('yourVote');
  });
});

describe('the framework and the registries', () => {
  it('lists the criteria in their order', async () => {
    const { items, total } = await json('/criteria');
    expect(items.map(({ id }: { id: string }) => id)).toEqual([...CRITERION_IDS]);
    expect(total).toBe(18);
    expect(items[0]).toMatchObject({
      group: { id: 'weights', name: 'Weights' },
      gate: true,
      rubric: { open: expect.any(String) },
    });
  });

  it('lists the labels, best first, with what they ask', async () => {
    const { items } = await json('/labels');
    expect(items.map(({ id }: { id: string }) => id)).toEqual([...LABEL_IDS]);
    expect(items[0].requires.all[0]).toEqual({ kind: 'level', criterion: 'weights', atLeast: 'open' });
  });

  it.each([['/licences'], ['/organizations']])(
    '%s are listed by name, with how many models they have',
    async (path) => {
      const { items, total } = await json(path);
      const names = items.map(({ name }: { name: string }) => name);
      expect(names).toEqual(names.toSorted((a: string, b: string) => a.localeCompare(b, 'en')));
      expect(total).toBe(names.length);
      const models = items.reduce((sum: number, one: { models: number }) => sum + one.models, 0);
      expect(models).toBe(shipped.length);
    },
  );

  it('tells the kind of a licence, and the cap that it sets', async () => {
    const { items } = await json('/licences');
    const told = items.map(({ slug, kind, cap }: { slug: string; kind: string; cap: unknown }) => [slug, kind, cap]);
    expect(told).toContainEqual(['apache-2.0', 'free', null]);
    expect(told).toContainEqual(['llama-3.1-community', 'excluding', { limit: 700_000_000, unit: 'monthly-users' }]);
    expect(told).toContainEqual(['openai-terms', 'service', null]);
    expect(told).toContainEqual(['stability-community', 'excluding', { limit: 1_000_000, unit: 'yearly-revenue-usd' }]);
  });

  it('leafs through a list item by item', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await json(`/licences?limit=2&cursor=${cursor}`);
      seen.push(...page.items.map(({ slug }: { slug: string }) => slug));
      cursor = page.nextCursor;
    }
    const { items } = await json('/licences');
    expect(seen).toEqual(items.map(({ slug }: { slug: string }) => slug));
  });
});

describe('every read', () => {
  const paths = [
    '/models',
    '/models/t5',
    '/models/t5/criteria/weights',
    '/criteria',
    '/labels',
    '/licences',
    '/organizations',
    '/openapi.json',
  ];

  it.each(paths)('%s carries an ETag, and 304 without a body where nothing has changed', async (path) => {
    const first = await get(path);
    expect(first.status).toBe(200);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    const second = await get(path, { 'If-None-Match': `"other", ${etag}` });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect(second.headers.get('etag')).toBe(etag);
    expect(second.headers.get('access-control-allow-origin')).toBe('*');
    expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it.each(paths)('%s may be read by scripts of any site, and kept if asked about again', async (path) => {
    const response = await get(path, { Origin: 'https://elsewhere.example' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('access-control-expose-headers')).toContain('ETag');
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    expect(response.headers.get('vary')).toContain('Authorization');
  });

  it('answers HEAD like GET, without the body', async () => {
    const response = await apiOver(database.client).call('HEAD', '/models/t5');
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toMatch(/^W\/"/);
    expect(await response.text()).toBe('');
  });

  it('lets scripts of other sites ask beforehand, for reading only', async () => {
    const response = await apiOver(database.client).call('OPTIONS', '/models/t5/criteria/weights/vote', {
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'PUT' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,HEAD');
  });
});
