import { beforeAll, describe, expect, it } from 'vitest';
import { cursorOf } from '../../../../server/exchange/api/list';
import { queriesOf } from '../../../../server/exchange/api/queries';
import { apiOver, createTokenBearer, SITE_URL } from '../../../support/api';
import { useFreshDatabase } from '../../../support/fresh-database';

const database = useFreshDatabase('examples');
const vote = '/models/t5/criteria/weights/vote';
let write: string;
let read: string;
let suspended: string;

beforeAll(async () => {
  write = (await createTokenBearer(database.client)).token;
  read = (await createTokenBearer(database.client, { scope: 'read' })).token;
  suspended = (await createTokenBearer(database.client, { isSuspended: true })).token;
});

/** What an answer tells as an error, with the headers that every error has. */
async function told(response: Response) {
  const { headers, status } = response;
  const problem = await response.json();
  return { ...problem, answered: [status, headers.get('content-type'), headers.get('cache-control')] };
}

function aProblem(status: number, kind: string) {
  return {
    answered: [status, 'application/problem+json', 'no-store'],
    type: `${SITE_URL}/api/docs#${kind}`,
    title: expect.any(String),
    status,
    detail: expect.any(String),
  };
}

const call = (...args: Parameters<ReturnType<typeof apiOver>['call']>) => apiOver(database.client).call(...args);

describe('a problem', () => {
  it.each([
    ['/models?label=excellent', 'label'],
    ['/models?sort=taste', 'sort'],
    ['/models?limit=101', 'limit'],
    ['/models?limit=0', 'limit'],
    ['/models?limit=many', 'limit'],
    ['/models?cursor=nonsense', 'cursor'],
    [`/models?sort=name&cursor=${cursorOf({ sort: 'name', keys: ['\0', 't5'] })}`, 'cursor'],
    ['/criteria?cursor=eyJpZCI6Im5vbmUifQ', 'cursor'],
    ['/licences?limit=1.5', 'limit'],
  ])('400 names what is wrong with %s', async (path, field) => {
    const problem = await told(await call('GET', path));
    expect(problem).toMatchObject(aProblem(400, 'invalid'));
    const { errors } = problem;
    expect(errors).toEqual([{ path: field, message: expect.any(String) }]);
  });

  it('400 for a cursor of another order', async () => {
    const { nextCursor } = await (await call('GET', '/models?limit=1&sort=name')).json();
    const response = await call('GET', `/models?limit=1&sort=score&cursor=${nextCursor}`);
    expect(await told(response)).toMatchObject(aProblem(400, 'invalid'));
  });

  it.each<[unknown, string[]]>([
    [{}, ['level']],
    [{ level: 'very open' }, ['level']],
    [{ level: 'open', reason: 'It is.' }, ['evidence']],
    [{ level: 'open', evidence: ['https://example.org/'] }, ['reason']],
    [{ level: 'open', reason: 'It is.', evidence: ['ftp://example.org/'] }, ['evidence.0']],
    [{ level: 'open', colour: 'green' }, ['']],
    [[], ['']],
    ['null', ['']],
  ])('400 names what is wrong with the vote %j', async (body, fields) => {
    const problem = await told(await call('PUT', vote, { token: write, body }));
    expect(problem).toMatchObject(aProblem(400, 'invalid'));
    const { errors } = problem;
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(fields);
  });

  it('400 for what is not JSON, 415 for what does not say that it is', async () => {
    expect(await told(await call('PUT', vote, { token: write, body: '{"level":' }))).toMatchObject(
      aProblem(400, 'invalid'),
    );
    expect(await told(await call('PUT', vote, { token: write }))).toMatchObject(aProblem(400, 'invalid'));
    const headers = { 'Content-Type': 'text/plain' };
    expect(await told(await call('PUT', vote, { token: write, body: '{"level":"open"}', headers }))).toMatchObject(
      aProblem(415, 'not-json'),
    );
  });

  it.each(['PUT', 'DELETE', 'GET'])('401 for %s without a token, with a challenge', async (method) => {
    const response = await call(method, vote, method === 'PUT' ? { body: { level: 'open' } } : {});
    expect(await told(response)).toMatchObject(aProblem(401, 'unauthenticated'));
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="Weights & Measures"');
  });

  it.each(['PUT', 'DELETE', 'GET'])('401 for %s with a token that nobody has', async (method) => {
    const response = await call(method, vote, { token: 'wm_nobodys', ...(method === 'PUT' ? { body: {} } : {}) });
    expect(await told(response)).toMatchObject(aProblem(401, 'unauthenticated'));
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('401 before anything is said about the body', async () => {
    expect(await told(await call('PUT', vote, { body: '{"level":' }))).toMatchObject(aProblem(401, 'unauthenticated'));
    expect(await told(await call('PUT', vote, { body: 'x'.repeat(100_000) }))).toMatchObject(
      aProblem(401, 'unauthenticated'),
    );
  });

  it('401 for a bad token on a rating that anybody may read', async () => {
    expect(await told(await call('GET', '/models/t5/criteria/weights', { token: 'wm_old' }))).toMatchObject(
      aProblem(401, 'unauthenticated'),
    );
  });

  it.each(['PUT', 'DELETE'])('403 for %s with a token that may only read', async (method) => {
    const response = await call(method, vote, {
      token: read,
      ...(method === 'PUT' ? { body: { level: 'open' } } : {}),
    });
    expect(await told(response)).toMatchObject(aProblem(403, 'forbidden'));
    expect(response.headers.get('www-authenticate')).toContain('insufficient_scope');
  });

  it('403 for a person who is suspended', async () => {
    expect(await told(await call('PUT', vote, { token: suspended, body: { level: 'open' } }))).toMatchObject(
      aProblem(403, 'forbidden'),
    );
    expect(await told(await call('DELETE', vote, { token: suspended }))).toMatchObject(aProblem(403, 'forbidden'));
  });

  it.each([
    '/nothing',
    '/',
    '/models/no-such-model',
    '/models/No%20Slug',
    '/models/no-such-model/criteria/weights',
    '/models/t5/criteria/beauty',
    '/models/t5/criteria',
  ])('404 for %s', async (path) => {
    const response = await call('GET', path);
    expect(await told(response)).toMatchObject(aProblem(404, 'not-found'));
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('404 for votes where nothing is', async () => {
    const body = { level: 'open' };
    for (const path of ['/models/no-such-model/criteria/weights/vote', '/models/t5/criteria/beauty/vote']) {
      expect(await told(await call('PUT', path, { token: write, body }))).toMatchObject(aProblem(404, 'not-found'));
      expect(await told(await call('DELETE', path, { token: write }))).toMatchObject(aProblem(404, 'not-found'));
      expect(await told(await call('GET', path, { token: write }))).toMatchObject(aProblem(404, 'not-found'));
    }
  });

  it.each([
    ['POST', '/models', 'GET, HEAD'],
    ['DELETE', '/models/t5', 'GET, HEAD'],
    ['PATCH', vote, 'GET, HEAD, PUT, DELETE'],
  ])('405 for %s %s, with what is possible', async (method, path, allowed) => {
    const response = await call(method, path);
    expect(await told(response)).toMatchObject(aProblem(405, 'method-not-allowed'));
    expect(response.headers.get('allow')).toBe(allowed);
  });

  it('413 for a body over 64 KiB, whether or not it says its length', async () => {
    const body = JSON.stringify({ level: 'open', reason: 'x'.repeat(65_536), evidence: ['https://example.org/'] });
    expect(await told(await call('PUT', vote, { token: write, body }))).toMatchObject(aProblem(413, 'too-large'));
    const headers = { 'Content-Length': String(body.length) };
    expect(await told(await call('PUT', vote, { token: write, body, headers }))).toMatchObject(
      aProblem(413, 'too-large'),
    );
  });

  it('500 with a reference and nothing of the cause', async () => {
    const queries = { ...queriesOf(database.client), findModels: () => Promise.reject(new Error('secret of ours')) };
    const response = await apiOver(database.client, { queries }).call('GET', '/models');
    const problem = await told(response);
    expect(problem).toMatchObject(aProblem(500, 'internal'));
    const { detail } = problem;
    expect(detail).toMatch(/[0-9a-f-]{36}/);
    expect(detail).not.toContain('secret');
  });
});
