import { describe, expect, it } from 'vitest';
import { apiOver, createTokenBearer } from '../../../support/api';
import { useFreshDatabase } from '../../../support/fresh-database';

const database = useFreshDatabase('examples');
const path = '/models/gemma-2/criteria/weights';
const proposal = { level: 'mostly', reason: 'One size is missing.', evidence: ['https://example.org/files'] };

const votesOf = (id: string) => database.client.voteEvent.count({ where: { voter: `person:${id}` } });

describe('PUT of a vote', () => {
  it('casts a bare vote, tells how the rating stands, and has the pages forgotten', async () => {
    const { call, expired } = apiOver(database.client);
    const { token } = await createTokenBearer(database.client);
    const before = await (await call('GET', path)).json();
    const response = await call('PUT', `${path}/vote`, { token, body: { level: 'open' } });
    expect(response.status).toBe(200);
    const rating = await response.json();
    expect(rating.people.open).toBe(before.people.open + 1);
    expect(rating.yourVote).toEqual({
      level: 'open',
      reason: null,
      evidence: [],
      proposal: null,
      weight: 0,
    });
    expect(expired).toEqual([expect.arrayContaining(['model:gemma-2', 'models'])]);
    expect(response.headers.get('ratelimit-policy')).toBe('"cast-vote";q=120;w=600');
    expect(response.headers.get('ratelimit')).toMatch(/^"cast-vote";r=119;t=\d+$/);
  });

  it('makes a proposal of a reason with evidence, shown to everyone under the author’s handle', async () => {
    const { call } = apiOver(database.client);
    const { token, handle } = await createTokenBearer(database.client);
    const own = await (await call('PUT', `${path}/vote`, { token, body: proposal })).json();
    const cited = { url: 'https://example.org/files', title: 'example.org/files', status: 'cited' };
    expect(own.yourVote).toMatchObject(proposal);
    const { proposals, evidence } = await (await call('GET', path)).json();
    expect(proposals).toContainEqual({
      id: own.yourVote.proposal,
      level: 'mostly',
      reason: proposal.reason,
      author: handle,
      at: expect.any(String),
      supporters: 1,
      evidence: [cited],
    });
    expect(evidence).toContainEqual(cited);
  });

  it('is the same vote when sent twice, and another when it says something else', async () => {
    const { call, expired } = apiOver(database.client);
    const { token, id } = await createTokenBearer(database.client);
    const first = await (await call('PUT', `${path}/vote`, { token, body: proposal })).json();
    const second = await call('PUT', `${path}/vote`, { token, body: proposal });
    expect(second.status).toBe(200);
    expect(await second.json()).toEqual(first);
    expect(await votesOf(id)).toBe(1);
    expect(expired[1]).toEqual([]);
    const changed = await (await call('PUT', `${path}/vote`, { token, body: { level: 'unknown' } })).json();
    expect(changed.yourVote.level).toBe('unknown');
    expect(changed.people.mostly).toBe(first.people.mostly - 1);
    expect(await votesOf(id)).toBe(2);
  });

  it('takes `na` where the framework allows it', async () => {
    const { call } = apiOver(database.client);
    const { token } = await createTokenBearer(database.client);
    const vote = { token, body: { level: 'na' } };
    expect((await call('PUT', '/models/gemma-2/criteria/checkpoints/vote', vote)).status).toBe(200);
    expect((await call('PUT', `${path}/vote`, vote)).status).toBe(400);
  });

  it('never looks at cookies', async () => {
    const { call } = apiOver(database.client);
    const { id } = await createTokenBearer(database.client);
    await database.client.session.create({
      data: { sessionToken: 'signed-in-here', userId: id, expires: new Date('2100-01-01') },
    });
    const headers = { Cookie: 'authjs.session-token=signed-in-here; __Secure-authjs.session-token=signed-in-here' };
    expect((await call('PUT', `${path}/vote`, { headers, body: { level: 'open' } })).status).toBe(401);
    expect(await votesOf(id)).toBe(0);
  });
});

describe('GET of a vote', () => {
  it('answers the caller’s own, and 404 while there is none', async () => {
    const { call } = apiOver(database.client);
    const { token } = await createTokenBearer(database.client);
    expect((await call('GET', `${path}/vote`, { token })).status).toBe(404);
    expect((await (await call('GET', path, { token })).json()).yourVote).toBeNull();
    await call('PUT', `${path}/vote`, { token, body: { level: 'closed' } });
    const response = await call('GET', `${path}/vote`, { token });
    expect(await response.json()).toMatchObject({ level: 'closed', reason: null, proposal: null });
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect((await (await call('GET', path, { token })).json()).yourVote.level).toBe('closed');
  });

  it('is open to a token that may only read', async () => {
    const { call } = apiOver(database.client);
    const { token } = await createTokenBearer(database.client, { scope: 'read' });
    expect((await call('GET', path, { token })).status).toBe(200);
    expect((await call('GET', `${path}/vote`, { token })).status).toBe(404);
  });

  it('says nothing of a reason that was removed', async () => {
    const { call } = apiOver(database.client);
    const { token } = await createTokenBearer(database.client);
    const body = { level: 'limited', reason: 'Something rude.', evidence: ['https://example.org/rude'] };
    const { yourVote } = await (await call('PUT', `${path}/vote`, { token, body })).json();
    await database.client.text.updateMany({ where: { body: body.reason }, data: { redactedAt: new Date() } });
    const { proposals } = await (await call('GET', path)).json();
    expect(proposals.find(({ id }: { id: string }) => id === yourVote.proposal).reason).toBeNull();
  });
});

describe('DELETE of a vote', () => {
  it('takes it back, and does nothing more when sent twice', async () => {
    const { call, expired } = apiOver(database.client);
    const { token, id } = await createTokenBearer(database.client);
    const cast = await (await call('PUT', `${path}/vote`, { token, body: proposal })).json();
    const first = await call('DELETE', `${path}/vote`, { token });
    expect([first.status, await first.text()]).toEqual([204, '']);
    expect((await call('DELETE', `${path}/vote`, { token })).status).toBe(204);
    expect(await votesOf(id)).toBe(2);
    expect(expired.map((tags) => tags.length > 0)).toEqual([true, true, false]);
    const after = await (await call('GET', path, { token })).json();
    expect(after.yourVote).toBeNull();
    expect(after.people.mostly).toBe(cast.people.mostly - 1);
    expect(after.proposals.map(({ id: number }: { id: string }) => number)).not.toContain(cast.yourVote.proposal);
  });
});
