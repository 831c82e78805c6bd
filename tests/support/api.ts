import { randomUUID } from 'node:crypto';
import type { Role } from '../../domain/people/permissions';
import { createApi } from '../../server/exchange/api/api';
import type { ApiDependencies } from '../../server/exchange/api/dependencies';
import { queriesOf } from '../../server/exchange/api/queries';
import type { PrismaClient } from '../../server/generated/prisma/client';
import { tokenHash } from '../../server/people/create-token';
import { createPerson } from './people';

/** Where tests pretend that the site stands. */
export const SITE_URL = 'https://wm.example.org';

/** The API over a test's database, and the tags that it had expired. */
export function apiOver(client: PrismaClient, overrides: Partial<ApiDependencies> = {}) {
  const expired: string[][] = [];
  const api = createApi({
    client,
    queries: queriesOf(client),
    siteUrl: SITE_URL,
    secret: 'a secret of the tests alone, long enough',
    dump: () => Promise.reject(new Error('This test has no dumps.')),
    readLimit: { points: 100_000, seconds: 60 },
    expire: (tags) => expired.push([...tags]),
    ...overrides,
  });
  const call = (method: string, path: string, init: { token?: string; body?: unknown; headers?: HeadersInit } = {}) => {
    const headers = new Headers(init.headers);
    if (init.token) headers.set('Authorization', `Bearer ${init.token}`);
    if (init.body !== undefined && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
    const body = typeof init.body === 'string' ? init.body : JSON.stringify(init.body);
    return api.request(`/api/v1${path}`, { method, headers, ...(init.body === undefined ? {} : { body }) });
  };
  return { api, call, expired };
}

type Wish = { scope?: 'read' | 'write'; isSuspended?: boolean; role?: Role };

/** A person with a token of the API. */
export async function createTokenBearer(client: PrismaClient, { scope = 'write', ...wish }: Wish = {}) {
  const person = await createPerson(client, wish);
  const token = `wm_${randomUUID()}`;
  await client.apiToken.create({
    data: { id: randomUUID(), userId: person.id, hash: tokenHash(token), scope, createdAt: new Date() },
  });
  const { handle } = await client.user.findUniqueOrThrow({ where: { id: person.id }, select: { handle: true } });
  return { ...person, token, handle };
}
