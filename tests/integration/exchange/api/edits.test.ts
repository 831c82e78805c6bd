import { describe, expect, it } from 'vitest';
import { apiOver, createTokenBearer, SITE_URL } from '../../../support/api';
import { done, editsOver } from '../../../support/edits';
import { useFreshDatabase } from '../../../support/fresh-database';

const database = useFreshDatabase('examples');
const api = () => apiOver(database.client);
const bearer = (wish?: Parameters<typeof createTokenBearer>[1]) => createTokenBearer(database.client, wish);
const name = (text: string) => ({ baseRevision: 1, patch: { name: text }, summary: 'A name' });
const note = (text: string, baseRevision = 1) => ({ baseRevision, patch: { editorsNote: text }, summary: 'A note' });

/** Proposes through the API. @returns the edit as answered. */
async function propose(token: string, slug: string, body: unknown) {
  const response = await api().call('POST', `/models/${slug}/edits`, { token, body });
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}

describe('POST of an edit', () => {
  it('answers 201 with the edit, where it is and where its page is; nothing is published', async () => {
    const { call, expired } = api();
    const { token, handle } = await bearer();
    const response = await call('POST', '/models/t5/edits', { token, body: note('One.') });
    expect(response.status).toBe(201);
    const edit = await response.json();
    expect(response.headers.get('location')).toBe(`/api/v1/edits/${edit.id}`);
    expect(edit).toMatchObject({
      url: `${SITE_URL}/edits/${edit.id}`,
      state: 'pending',
      model: { slug: 't5', name: 'T5' },
      isNewPage: false,
      author: handle,
      summary: 'A note',
      version: 1,
      baseRevision: 1,
      currentRevision: 1,
      revision: null,
      conflicts: [],
      decisions: [],
      document: { editorsNote: 'One.' },
    });
    expect(edit.diff.map(({ field }: { field: string }) => field)).toEqual(['editorsNote']);
    expect(expired).toEqual([[]]);
    expect(response.headers.get('ratelimit')).toMatch(/^"propose-edit";r=59;/);
    const again = await call('GET', `/edits/${edit.id}`, { token });
    expect([again.status, await again.json()]).toEqual([200, edit]);
  });

  it('leaves alone what the patch does not name, defaults of the schema included', async () => {
    const { token } = await bearer();
    const before = await database.client.model.findUniqueOrThrow({ where: { slug: 'llama-3-1' } });
    const edit = await propose(token, 'llama-3-1', { baseRevision: 1, patch: { modality: 'code' }, summary: 'Code' });
    expect(edit.document).toEqual({ ...(before.document as object), modality: 'code' });
  });

  it('answers 409 with base, current and proposed where it conflicts', async () => {
    const { call } = api();
    const [author, moderator] = [await bearer(), await bearer({ role: 'moderator' })];
    const { id } = await propose(author.token, 'amber', name('Ambre'));
    await call('POST', `/edits/${id}/approve`, { token: moderator.token });
    const response = await call('POST', '/models/amber/edits', { token: author.token, body: name('Bernstein') });
    expect([response.status, response.headers.get('content-type')]).toEqual([409, 'application/problem+json']);
    expect(await response.json()).toMatchObject({
      status: 409,
      conflicts: [{ field: 'name', name: 'Name', base: 'Amber', current: 'Ambre', proposed: 'Bernstein' }],
    });
    const other = await call('POST', '/models/amber/edits', { token: author.token, body: note('No conflict.') });
    expect(other.status).toBe(201);
  });

  it.each<[what: string, body: unknown, status: number, path: string | null]>([
    ['no summary', { baseRevision: 1, patch: { name: 'X' } }, 400, 'summary'],
    ['no base revision', { patch: { name: 'X' }, summary: 'A' }, 400, 'baseRevision'],
    ['a base revision that is not there', note('X', 9), 400, 'baseRevision'],
    ['a field that is none', { baseRevision: 1, patch: { label: 'open' }, summary: 'A' }, 400, 'patch'],
    ['a patch of nothing', { baseRevision: 1, patch: {}, summary: 'A' }, 400, 'patch'],
    ['an empty name', { baseRevision: 1, patch: { name: '' }, summary: 'A' }, 400, 'patch.name'],
    [
      'a licence that is not there',
      { baseRevision: 1, patch: { licence: 'none' }, summary: 'A' },
      400,
      'patch.licence',
    ],
    ['something that is not JSON', '{', 400, null],
    ['more than a page holds', { ...note('X'), patch: { article: 'x'.repeat(2_000_000) } }, 413, null],
  ])('is refused with %s', async (_, body, status, path) => {
    const { token } = await bearer();
    const response = await api().call('POST', '/models/gemma-2/edits', { token, body });
    expect(response.status).toBe(status);
    const { errors = [] } = await response.json();
    expect(errors.map((error: { path: string }) => error.path)).toEqual(path === null ? [] : [path]);
  });

  it('takes a token that may write, of an account that is not suspended, and a page that is there', async () => {
    const { call } = api();
    const [reader, suspended, writer] = [
      await bearer({ scope: 'read' }),
      await bearer({ isSuspended: true }),
      await bearer(),
    ];
    const post = async (path: string, token?: string) =>
      (await call('POST', path, { body: note('X'), ...(token ? { token } : {}) })).status;
    expect(await post('/models/t5/edits')).toBe(401);
    expect(await post('/models/t5/edits', 'wm_unknown')).toBe(401);
    expect(await post('/models/t5/edits', reader.token)).toBe(403);
    expect(await post('/models/t5/edits', suspended.token)).toBe(403);
    expect(await post('/models/none/edits', writer.token)).toBe(404);
  });
});

describe('the edits that one may see', () => {
  it('are one’s own, and all for a moderator; a token that may read is enough', async () => {
    const { call } = api();
    const [author, stranger, moderator] = [
      await bearer(),
      await bearer(),
      await bearer({ role: 'moderator', scope: 'read' }),
    ];
    const { id } = await propose(author.token, 'bloom', note('Seen.'));
    const reads = await bearer({ scope: 'read' });
    await database.client.apiToken.updateMany({ where: { userId: reads.id }, data: { userId: author.id } });
    for (const { token } of [author, moderator, reads]) {
      expect((await call('GET', `/edits/${id}`, { token })).status).toBe(200);
      const { items } = await (await call('GET', '/edits?status=pending', { token })).json();
      expect(items.map((edit: { id: string }) => edit.id)).toContain(id);
    }
    expect((await call('GET', `/edits/${id}`, { token: stranger.token })).status).toBe(404);
    expect((await call('GET', '/edits/999999999', { token: author.token })).status).toBe(404);
    expect((await call('GET', '/edits/x', { token: author.token })).status).toBe(404);
    expect((await call('GET', `/edits/${id}`)).status).toBe(401);
    expect((await call('GET', '/edits')).status).toBe(401);
    expect(await (await call('GET', '/edits', { token: stranger.token })).json()).toEqual({
      items: [],
      nextCursor: null,
      total: 0,
    });
  });

  it('come oldest first, by state, page by page', async () => {
    const { call } = api();
    const author = await bearer();
    const ids: string[] = [];
    for (const text of ['1', '2', '3', '4', '5']) ids.push((await propose(author.token, 'pythia', note(text))).id);
    await call('DELETE', `/edits/${ids[1]}`, { token: author.token });
    const list = async (query: string) => (await call('GET', `/edits?${query}`, { token: author.token })).json();
    expect((await list('status=pending')).items.map(({ id }: { id: string }) => id)).toEqual(
      ids.filter((_, index) => index !== 1),
    );
    expect((await list('status=withdrawn')).items).toMatchObject([{ id: ids[1], state: 'withdrawn' }]);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`limit=2&cursor=${cursor}`);
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(ids);
    expect((await call('GET', '/edits?status=lost', { token: author.token })).status).toBe(400);
    expect((await call('GET', '/edits?cursor=xyz', { token: author.token })).status).toBe(400);
  });
});

describe('an edit of one’s own', () => {
  it('is amended, rejected, amended and approved', async () => {
    const { call, expired } = api();
    const [author, moderator] = [await bearer(), await bearer({ role: 'moderator' })];
    const { id } = await propose(author.token, 'mistral-7b', note('One.'));
    const amended = await call('PATCH', `/edits/${id}`, {
      token: author.token,
      body: { version: 1, patch: { editorsNote: 'Two.' } },
    });
    expect([amended.status, await amended.json()]).toMatchObject([
      200,
      { version: 2, document: { editorsNote: 'Two.' } },
    ]);
    const stale = await call('POST', `/edits/${id}/approve`, { token: moderator.token, body: { version: 1 } });
    expect([stale.status, (await stale.json()).detail]).toEqual([
      409,
      'This edit was amended meanwhile: look at version 2 first.',
    ]);
    const rejected = await call('POST', `/edits/${id}/reject`, { token: moderator.token, body: { reason: 'Why?' } });
    expect([rejected.status, await rejected.json()]).toMatchObject([
      200,
      { state: 'rejected', decisions: [{ kind: 'edit-rejected', reason: 'Why?', by: moderator.handle }] },
    ]);
    const again = { version: 2, patch: { editorsNote: 'Three.' }, summary: 'Because' };
    expect((await call('PATCH', `/edits/${id}`, { token: author.token, body: again })).status).toBe(200);
    expired.length = 0;
    const approved = await call('POST', `/edits/${id}/approve`, { token: moderator.token });
    expect([approved.status, await approved.json()]).toMatchObject([200, { state: 'approved', revision: 2 }]);
    expect(expired).toEqual([expect.arrayContaining(['model:mistral-7b', 'models'])]);
    expect((await (await call('GET', '/models/mistral-7b')).json()).revision).toBe(2);
    const late = await call('POST', `/edits/${id}/reject`, { token: moderator.token, body: { reason: 'No.' } });
    expect([late.status, (await late.json()).detail]).toEqual([
      409,
      `Decided already: ${moderator.handle} approved this edit: it is revision 2.`,
    ]);
  });

  it('is withdrawn, and not by anybody else', async () => {
    const { call } = api();
    const [author, stranger] = [await bearer(), await bearer()];
    const { id } = await propose(author.token, 'falcon-40b', note('One.'));
    const body = { version: 1, patch: { editorsNote: 'X' } };
    expect((await call('PATCH', `/edits/${id}`, { token: stranger.token, body })).status).toBe(404);
    expect((await call('DELETE', `/edits/${id}`, { token: stranger.token })).status).toBe(404);
    expect((await call('DELETE', `/edits/${id}`, { token: author.token })).status).toBe(204);
    expect((await call('DELETE', `/edits/${id}`, { token: author.token })).status).toBe(409);
    expect((await call('PATCH', `/edits/${id}`, { token: author.token, body })).status).toBe(409);
  });

  it('is approved by somebody else alone, with an office and a token that may write', async () => {
    const { call } = api();
    const moderator = await bearer({ role: 'moderator' });
    const { id } = await propose(moderator.token, 'falcon-40b', note('Mine.'));
    const own = await call('POST', `/edits/${id}/approve`, { token: moderator.token });
    expect([own.status, (await own.json()).detail]).toEqual([
      403,
      'You proposed this edit: somebody else has to decide on it.',
    ]);
    const status = async (path: string, token?: string, body?: unknown) =>
      (await call('POST', `/edits/${path}`, { ...(token ? { token } : {}), ...(body ? { body } : {}) })).status;
    const reader = await bearer({ role: 'moderator', scope: 'read' });
    const judge = await bearer({ role: 'moderator' });
    expect(await status(`${id}/approve`)).toBe(401);
    expect(await status(`${id}/approve`, reader.token)).toBe(403);
    expect(await status(`${id}/approve`, (await bearer()).token)).toBe(403);
    expect(await status(`999999999/approve`, (await bearer()).token)).toBe(403);
    expect(await status(`999999999/approve`, judge.token)).toBe(404);
    expect(await status(`${id}/reject`, judge.token, {})).toBe(400);
    expect(await status(`${id}/reject`, judge.token, { reason: ' ' })).toBe(400);
    expect(await status(`${id}/approve`, judge.token, { version: 1, reason: 'Right.' })).toBe(200);
  });

  it('that conflicts is approved with the document that a person decided on', async () => {
    const { call } = api();
    const [author, moderator] = [await bearer(), await bearer({ role: 'moderator' })];
    const [one, other] = [
      await propose(author.token, 'olmo-2', name('One')),
      await propose(author.token, 'olmo-2', name('Other')),
    ];
    const approve = (id: string, body: unknown = {}) =>
      call('POST', `/edits/${id}/approve`, { token: moderator.token, body });
    expect((await approve(one.id)).status).toBe(200);
    const conflict = await approve(other.id);
    expect([conflict.status, await conflict.json()]).toMatchObject([
      409,
      { conflicts: [{ field: 'name', current: 'One', proposed: 'Other' }] },
    ]);
    const { merged, currentRevision } = await (
      await call('GET', `/edits/${other.id}`, { token: moderator.token })
    ).json();
    const document = { ...merged, name: 'Other' };
    const resolved = await approve(other.id, { version: 1, document, againstRevision: currentRevision });
    expect([resolved.status, await resolved.json()]).toMatchObject([
      200,
      { revision: 3, decisions: [{ kind: 'edit-approved-with-changes' }] },
    ]);
  });
});

describe('a renamed page', () => {
  it('answers at its former address with 308 to the new one, whatever is asked', async () => {
    const { call } = api();
    const [author, moderator] = [await bearer(), await bearer({ role: 'moderator' })];
    await done(editsOver(database).rename(moderator, 'deepseek-r1', 'deepseek-r-1'));
    const at = async (method: string, path: string, token?: string) => {
      const response = await call(method, path, token ? { token, body: { level: 'open' } } : {});
      return [response.status, response.headers.get('location')];
    };
    const now = '/api/v1/models/deepseek-r-1';
    expect(await at('GET', '/models/deepseek-r1')).toEqual([308, now]);
    expect(await at('GET', '/models/deepseek-r1/criteria/weights?x=1')).toEqual([308, `${now}/criteria/weights?x=1`]);
    expect(await at('PUT', '/models/deepseek-r1/criteria/weights/vote', author.token)).toEqual([
      308,
      `${now}/criteria/weights/vote`,
    ]);
    expect(await at('GET', '/models/deepseek-r-1')).toEqual([200, null]);
    expect(await at('GET', '/models/never-there')).toEqual([404, null]);
    const cross = await call('GET', '/models/deepseek-r1', { headers: { Origin: 'https://example.org' } });
    expect(cross.headers.get('access-control-allow-origin')).toBe('*');
    expect(cross.headers.get('ratelimit')).toMatch(/^"reads";/);
    // An edit needs no second request: what it is about is found by either address.
    expect((await propose(author.token, 'deepseek-r1', note('At its old address.'))).model.slug).toBe('deepseek-r-1');
  });
});
