import { beforeAll, describe, expect, it } from 'vitest';
import { modelDocumentSchema } from '../../../../domain/models/model-document';
import { apiOver, createTokenBearer } from '../../../support/api';
import { describedAnswer } from '../../../support/described';
import { useFreshDatabase } from '../../../support/fresh-database';

const database = useFreshDatabase('examples');
const rating = '/models/{slug}/criteria/{criterion}';
const at = (path: string) => path.replace('{slug}', 'gemma-2').replace('{criterion}', 'weights');
const body = { level: 'limited', reason: 'Only adapters can be had.', evidence: ['https://example.org/adapters'] };
let token: string;

beforeAll(async () => {
  ({ token } = await createTokenBearer(database.client));
});

async function readDocument() {
  return (await apiOver(database.client).call('GET', '/openapi.json')).json();
}

describe('openapi.json', () => {
  it('is an OpenAPI 3.1 document that lists exactly what is served', async () => {
    const document = await readDocument();
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api/v1' }] });
    const described = Object.entries<object>(document.paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method.toUpperCase()} /api/v1${path}`),
    );
    const { api } = apiOver(database.client);
    const served = api.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual([...new Set(served)].toSorted());
    expect(described).toHaveLength(20);
  });

  it('says what a vote takes, in the command’s own schema', async () => {
    const { components, paths } = await readDocument();
    expect(paths[`${rating}/vote`].put.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/VoteInput',
    });
    expect(components.schemas.VoteInput).toMatchObject({
      required: ['level'],
      additionalProperties: false,
      properties: { reason: { maxLength: 2000 }, evidence: { maxItems: 5 } },
    });
    expect(paths[`${rating}/vote`].put.security).toEqual([{ token: [] }]);
  });

  it('says what an edit takes: the fields of a page, none of which must be there', async () => {
    const { components, paths } = await readDocument();
    const { post } = paths['/models/{slug}/edits'];
    expect(post.requestBody.content['application/json'].schema).toEqual({ $ref: '#/components/schemas/EditInput' });
    const { properties, required } = components.schemas.EditInput;
    expect(required).toEqual(['baseRevision', 'patch', 'summary']);
    expect(Object.keys(properties.patch.properties)).toEqual(Object.keys(modelDocumentSchema.shape));
    expect(properties.patch.required).toBeUndefined();
    expect(properties.patch.additionalProperties).toBe(false);
    expect(paths['/edits/{id}/approve'].post.requestBody.required).toBe(false);
  });

  it('refers to nothing that it does not hold', async () => {
    const document = await readDocument();
    const calls = Object.values(document.paths).flatMap<{ tags: string[] }>((path) => Object.values(path as object));
    const named = document.tags.map(({ name }: { name: string }) => name);
    expect([...new Set(calls.flatMap(({ tags }) => tags))].toSorted()).toEqual(named.toSorted());
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
    for (const [, name = ''] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });
});

describe('real answers are as described', () => {
  it.each<[string, string, string, number, { withToken?: boolean; body?: unknown }?]>([
    ['get', '/models', '/models', 200],
    ['get', '/models?limit=1000', '/models', 400],
    ['get', at('/models/{slug}'), '/models/{slug}', 200],
    ['get', '/models/none', '/models/{slug}', 404],
    ['put', `${at(rating)}/vote`, `${rating}/vote`, 200, { withToken: true, body }],
    ['get', at(rating), rating, 200],
    ['get', at(rating), rating, 200, { withToken: true }],
    ['get', `${at(rating)}/vote`, `${rating}/vote`, 200, { withToken: true }],
    ['get', `${at(rating)}/vote`, `${rating}/vote`, 401],
    ['put', `${at(rating)}/vote`, `${rating}/vote`, 400, { withToken: true, body: { level: 'na' } }],
    ['put', `${at(rating)}/vote`, `${rating}/vote`, 401, { body }],
    ['get', '/criteria', '/criteria', 200],
    ['get', '/labels', '/labels', 200],
    ['get', '/licences', '/licences', 200],
    ['get', '/organizations', '/organizations', 200],
  ])('%s %s as %s with %i', async (method, path, described, status, { withToken, ...rest } = {}) => {
    const { call } = apiOver(database.client);
    const response = await call(method.toUpperCase(), path, { ...rest, ...(withToken ? { token } : {}) });
    expect(response.status).toBe(status);
    const parsed = describedAnswer(await readDocument(), described, method, status).safeParse(await response.json());
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('of an edit, from its proposal to its revision', async () => {
    const { call } = apiOver(database.client);
    const document = await readDocument();
    const [author, judge] = [
      await createTokenBearer(database.client),
      await createTokenBearer(database.client, { role: 'moderator' }),
    ];
    const check = async (method: string, path: string, described: string, status: number, init: object) => {
      const response = await call(method.toUpperCase(), path, init);
      const answered = await response.json();
      const parsed = describedAnswer(document, described, method, status).safeParse(answered);
      expect([path, response.status, parsed.error?.issues ?? []]).toEqual([path, status, []]);
      return answered;
    };
    const own = { token: author.token };
    const name = (text: string) => ({
      ...own,
      body: { baseRevision: 1, patch: { name: text }, summary: 'A name' },
    });
    const proposing = '/models/{slug}/edits';
    const { id } = await check('post', '/models/bloom/edits', proposing, 201, name('One'));
    const { id: other } = await check('post', '/models/bloom/edits', proposing, 201, name('Other'));
    await check('post', '/models/bloom/edits', proposing, 400, { ...own, body: {} });
    await check('post', '/models/none/edits', proposing, 404, name('One'));
    await check('get', `/edits/${id}`, '/edits/{id}', 200, own);
    await check('get', '/edits/999999999', '/edits/{id}', 404, own);
    await check('get', '/edits?status=pending', '/edits', 200, own);
    await check('patch', `/edits/${id}`, '/edits/{id}', 200, {
      ...own,
      body: { version: 1, patch: { aliases: ['O'] } },
    });
    await check('post', `/edits/${id}/approve`, '/edits/{id}/approve', 403, own);
    await check('post', `/edits/${id}/approve`, '/edits/{id}/approve', 200, { token: judge.token });
    await check('post', `/edits/${other}/approve`, '/edits/{id}/approve', 409, { token: judge.token });
    await check('post', '/models/bloom/edits', proposing, 409, name('Third'));
    const reason = { token: judge.token, body: { reason: 'One is right.' } };
    await check('post', `/edits/${other}/reject`, '/edits/{id}/reject', 200, reason);
    await check('get', '/changes', '/changes', 200, {});
    await check('get', '/changes?since=never', '/changes', 400, {});
  });

  it('for every model of the catalogue', async () => {
    const { call } = apiOver(database.client);
    const check = describedAnswer(await readDocument(), '/models/{slug}', 'get', 200);
    const { items } = await (await call('GET', '/models')).json();
    for (const { slug } of items) {
      const parsed = check.safeParse(await (await call('GET', `/models/${slug}`)).json());
      expect(parsed.error?.issues ?? []).toEqual([]);
    }
  });

  it('and the check bites: an undescribed or missing field is found', async () => {
    const check = describedAnswer(await readDocument(), '/models/{slug}', 'get', 200);
    const model = await (await apiOver(database.client).call('GET', '/models/t5')).json();
    expect(check.safeParse({ ...model, colour: 'green' }).success).toBe(false);
    const { label: _label, ...without } = model;
    expect(check.safeParse(without).success).toBe(false);
    expect(check.safeParse({ ...model, ratings: [{ ...model.ratings[0], extra: 1 }] }).success).toBe(false);
  });
});
