import { describe, expect, it } from 'vitest';
import { castVote } from '../../../../server/ratings/cast-vote';
import { apiOver, createTokenBearer } from '../../../support/api';
import { useFreshDatabase } from '../../../support/fresh-database';

const database = useFreshDatabase('examples');
const readLimit = { points: 40, seconds: 60 };
const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });

const statuses = (responses: readonly Response[], status: number) =>
  responses.filter((response) => response.status === status).length;

describe('reads', () => {
  it('are limited for each client over all instances, and say when to come back', async () => {
    const [one, other] = [apiOver(database.client, { readLimit }), apiOver(database.client, { readLimit })];
    const read = async (n: number) => (n % 2 ? one : other).call('GET', '/labels', from('203.0.113.1'));
    const responses = await Promise.all(Array.from({ length: 60 }, (_, n) => read(n)));
    expect(statuses(responses, 200)).toBe(readLimit.points);
    const refused = responses.find(({ status }) => status === 429);
    expect(refused?.headers.get('content-type')).toBe('application/problem+json');
    const wait = Number(refused?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await one.call('GET', '/labels', from('203.0.113.2'))).status).toBe(200);
  });

  it('tell the limit and what is left of it', async () => {
    const { call } = apiOver(database.client, { readLimit });
    const left: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const response = await call('GET', '/labels', from('203.0.113.3'));
      expect(response.headers.get('ratelimit-policy')).toBe('"reads";q=40;w=60');
      left.push(Number(/r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]));
    }
    expect(left).toEqual([39, 38, 37, 36, 35]);
  });

  it('cost one count in the database for many', async () => {
    const { call } = apiOver(database.client, { readLimit: { points: 2000, seconds: 60 } });
    for (let n = 0; n < 50; n += 1) await call('GET', '/labels', from('203.0.113.4'));
    const counters = await database.client.rateLimiterFlexible.findMany({ where: { points: 100 } });
    expect(counters).toHaveLength(1);
    expect(counters[0]?.key).not.toContain('203.0.113.4');
  });

  it('are counted by what the nearest proxy saw, not by what the client claims', async () => {
    const { call } = apiOver(database.client, { readLimit: { points: 2, seconds: 60 } });
    const responses = [];
    for (let n = 0; n < 4; n += 1) responses.push(await call('GET', '/labels', from(`192.0.2.${n}, 203.0.113.5`)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 429, 429]);
  });

  it('go on while they cannot be counted', async () => {
    const { client } = database;
    const { call } = apiOver(client, { readLimit });
    await client.$executeRaw`ALTER TABLE "RateLimiterFlexible" RENAME TO "Gone"`;
    try {
      expect((await call('GET', '/labels', from('203.0.113.6'))).status).toBe(200);
    } finally {
      await client.$executeRaw`ALTER TABLE "Gone" RENAME TO "RateLimiterFlexible"`;
    }
  });
});

describe('a token', () => {
  it('cannot be guessed for long', async () => {
    const { call } = apiOver(database.client, { readLimit: { points: 3, seconds: 60 } });
    const path = '/models/t5/criteria/weights/vote';
    const responses = [];
    for (let n = 0; n < 5; n += 1) {
      responses.push(await call('DELETE', path, { token: `wm_${n}`, ...from('203.0.113.7') }));
    }
    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401, 429, 429]);
  });
});

describe('writes', () => {
  it('are limited for each person, whatever they read', async () => {
    const { call } = apiOver(database.client);
    const [busy, other] = [await createTokenBearer(database.client), await createTokenBearer(database.client)];
    await database.client.rateLimiterFlexible.create({
      data: {
        key: `cast-vote:person:${busy.id}`,
        points: castVote.limit.points,
        expire: Date.now() + 60_000,
      },
    });
    const path = '/models/t5/criteria/weights/vote';
    const refused = await call('PUT', path, { token: busy.token, body: { level: 'open' } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"cast-vote";r=0;t=\d+$/);
    expect((await call('GET', path, { token: busy.token })).status).toBe(404);
    expect((await call('PUT', path, { token: other.token, body: { level: 'open' } })).status).toBe(200);
  });
});
