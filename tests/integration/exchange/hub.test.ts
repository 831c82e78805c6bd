import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HubModel } from '../../../domain/exchange/hub-model';
import { run } from '../../../server/commands/run';
import { askHub } from '../../../server/exchange/ask-hub';
import { fetchHubModel } from '../../../server/exchange/fetch-hub-model';
import { importHubModel } from '../../../server/exchange/import-hub-model';
import { planHub } from '../../../server/exchange/plan-hub';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { type Host, pretendInternet, startHost } from '../../support/strangers-host';

const database = useFreshDatabase('catalogue');
const operator = { kind: 'operator' } as const;
const now = new Date('2026-11-26T12:00:00Z');

/** What the Hub answered, without the fields that nothing here reads. */
const recorded = (name: string) => readFile(new URL(`../../fixtures/hub/${name}.json`, import.meta.url));

const answers =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

let hub: Host;
const door = () => ({ address: hub.url, reach: pretendInternet() });

async function told(id: string): Promise<HubModel> {
  const answer = await fetchHubModel(id, door());
  if ('fault' in answer) throw new Error(answer.fault);
  return answer.model;
}

const plan = async (asked: string, page: string | null = null) =>
  planHub(database.client, { model: await told(asked), asked, page, now });

const propose = (input: unknown) => done(run(importHubModel, operator, input, { client: database.client }));

beforeAll(async () => {
  const bert = 'google-bert/bert-base-uncased';
  hub = await startHost({
    '/api/models/meta-llama/Llama-3.2-3B': answers(200, await recorded('llama-3.2-3b')),
    '/api/models/microsoft/Phi-3-mini-4k-instruct': answers(200, await recorded('phi-3-mini-4k-instruct')),
    [`/api/models/${bert}`]: answers(200, await recorded('bert-base-uncased')),
    '/api/models/bert-base-uncased': answers(307, '', { location: `/api/models/${bert}` }),
    '/api/models/a/missing': answers(401, '{"error":"Invalid username or password."}', {
      'x-error-code': 'RepoNotFound',
    }),
    '/api/models/a/gated': answers(403, '{}', { 'x-error-code': 'GatedRepo' }),
    '/api/models/a/disabled': answers(403, '{}', { 'x-error-message': 'Access to this resource is disabled.' }),
    '/api/models/a/broken': answers(200, '<html>'),
    '/api/models/a/other': answers(200, '{"error":"x"}'),
    '/api/models/a/down': answers(502, ''),
    '/api/models/a/limited': answers(429, '', { ratelimit: '"api";r=0;t=55' }),
    '/api/models/a/later': answers(429, '', { 'retry-after': '7' }),
    '/api/models/a/endless': answers(200, Buffer.alloc(4_200_000, ' ')),
  });
});

afterAll(() => hub.stop());

describe('the Hugging Face Hub', () => {
  it.each([
    ['a/missing', 'is not on the Hub, or is private there'],
    ['a/nowhere', 'is not on the Hub, or is private there'],
    ['a/gated', 'is gated: the Hub tells of it only to whom its maker let in'],
    ['a/disabled', 'has been disabled on the Hub'],
    ['a/broken', 'the Hub’s answer is not JSON'],
    ['a/other', 'the Hub’s answer is not of the expected form: id'],
    ['a/endless', 'the Hub’s answer is longer than 4194304 bytes'],
    ['a/down', 'the Hub answers with status 502'],
  ])('tells why it says nothing of %s', async (id, fault) => {
    expect(await fetchHubModel(id, door())).toEqual({ fault, isOver: false });
  });

  it('is not asked for more once it says "too often", or is not there', async () => {
    const before = hub.asked.length;
    const came: unknown[] = [];
    for await (const answer of askHub(['a/missing', 'a/limited', 'a/down', 'a/down'], door())) came.push(answer);
    const fault = 'the Hub was asked too often; ask again in 55 s';
    expect(came).toEqual([
      { id: 'a/missing', fault: 'is not on the Hub, or is private there' },
      { id: 'a/limited', fault },
      { id: 'a/down', fault: `not asked for: ${fault}` },
    ]);
    expect(hub.asked.slice(before).map(({ path }) => path)).not.toContain('/api/models/a/down');
    expect(await fetchHubModel('a/later', door())).toMatchObject({ fault: expect.stringContaining('in 7 s') });
    const nowhere = { address: 'http://hub.example', reach: pretendInternet() };
    expect(await fetchHubModel('a/b', nowhere)).toMatchObject({
      fault: expect.stringContaining('no host'),
      isOver: true,
    });
  });

  it('is never reached at an address of this machine or its network, whoever sets one', async () => {
    const before = hub.asked.length;
    expect(await fetchHubModel('a/b', { address: hub.url })).toMatchObject({ isOver: true });
    expect(hub.asked).toHaveLength(before);
  });
});

describe('what the Hub says of a model', () => {
  it('is proposed as a change of its page, once, and changes nothing before a moderator approves', async () => {
    const id = 'microsoft/Phi-3-mini-4k-instruct';
    const { plan: planned, notes } = await plan(id);
    if (planned.kind !== 'matched') throw new Error(JSON.stringify(planned));
    expect(notes).toEqual([]);
    expect(planned).toMatchObject({ slug: 'phi-3', baseRevision: 1 });
    expect(planned.diff.map(({ name }) => name)).toEqual(['Variants']);
    expect(planned.patch.variants).toContainEqual({
      name: 'Phi-3 Mini 4K Instruct',
      parameters: 3_821_079_552,
      hubId: id,
    });

    const votes = await database.client.voteEvent.count();
    const { edit } = await propose({ model: 'phi-3', baseRevision: 1, patch: planned.patch, summary: 'From the Hub' });
    expect((await plan(id)).plan).toEqual({ kind: 'waiting', slug: 'phi-3', edit });
    const stored = await database.client.edit.findUniqueOrThrow({ where: { id: BigInt(edit) } });
    expect(stored).toMatchObject({ author: 'source:hub', state: 'pending' });

    const edits = editsOver(database);
    const moderator = await createPerson(database.client, { role: 'moderator' });
    expect((await edits.see(moderator, edit))?.author).toEqual({ handle: null, name: 'the Hugging Face Hub' });
    await done(edits.approve(moderator, edit));
    expect((await plan(id)).plan).toEqual({ kind: 'agrees', slug: 'phi-3' });
    expect(await database.client.voteEvent.count()).toBe(votes);
  });

  it('is not proposed again when a moderator has said no', async () => {
    const id = 'meta-llama/Llama-3.2-3B';
    const { plan: planned, notes } = await plan(id, 'llama-3-1');
    if (planned.kind !== 'matched') throw new Error(JSON.stringify(planned));
    expect(notes).toEqual(['The Hub lets people download it once its maker has approved their request.']);
    expect(planned.patch).toMatchObject({ licence: 'llama-3.2-community' });
    const { edit } = await propose({
      model: 'llama-3-1',
      baseRevision: 1,
      patch: planned.patch,
      summary: 'From the Hub',
    });
    const moderator = await createPerson(database.client, { role: 'moderator' });
    await done(editsOver(database).reject(moderator, edit));
    expect((await plan(id, 'llama-3-1')).plan).toEqual({ kind: 'declined', slug: 'llama-3-1', edit });
  });

  it('is proposed as a page where it has none, by whoever has others from that owner here', async () => {
    const id = 'meta-llama/Llama-3.2-3B';
    const { plan: planned } = await plan(id);
    if (planned.kind !== 'proposed') throw new Error(JSON.stringify(planned));
    expect(planned).toMatchObject({
      slug: 'llama-3-2-3b',
      document: {
        name: 'Llama-3.2-3B',
        organization: 'meta',
        licence: 'llama-3.2-community',
        releasedOn: '2024-09-18',
        modality: 'text',
        variants: [{ name: 'Llama-3.2-3B', parameters: 3_212_749_824, hubId: id }],
        sources: [{ url: `https://huggingface.co/${id}` }],
      },
    });
    const { slug, document } = planned;
    const { edit } = await propose({ slug, document, summary: 'From the Hub' });
    expect((await plan(id)).plan).toEqual({ kind: 'waiting', slug, edit });
    const moderator = await createPerson(database.client, { role: 'moderator' });
    await done(editsOver(database).approve(moderator, edit));
    expect((await plan(id)).plan).toEqual({ kind: 'agrees', slug });

    // A tuned one of it goes by its own page, with that one as its base.
    const tuned = {
      ...(await told(id)),
      id: 'meta-llama/Llama-3.2-3B-Guard',
      bases: [id],
      relation: 'finetune',
    } as const;
    expect(await planHub(database.client, { model: tuned, asked: tuned.id, page: null, now })).toMatchObject({
      plan: { kind: 'proposed', document: { base: slug } },
    });
  });

  it('is held back with what is missing', async () => {
    const renamed = await told('bert-base-uncased');
    expect(renamed.id).toBe('google-bert/bert-base-uncased');
    expect((await plan('bert-base-uncased')).plan).toEqual({
      kind: 'held',
      why: 'no page here is of a model by "google-bert", so whose it is, is not known; the Hub does not tell its date',
    });
    const id = 'meta-llama/Llama-3.2-3B';
    const copy = { id: 'meta-llama/Copy-4bit', bases: ['meta-llama/Llama-3.1-8B'], relation: 'quantized' } as const;
    const held = async (changed: Partial<HubModel>) =>
      planHub(database.client, { model: { ...(await told(id)), ...changed }, asked: 'x/y', page: null, now });
    expect((await held(copy)).plan).toEqual({
      kind: 'held',
      why: 'is made from meta-llama/Llama-3.1-8B (quantized), so no model of its own',
    });
    expect((await held({ id: 'meta-llama/Llama-3.3' })).plan).toEqual({
      kind: 'held',
      why: 'may belong to llama-3-3: name it with --page',
    });
    const odd = { id: 'meta-llama/Nova', licences: ['other'], licenceName: 'nova-terms', licenceLink: null };
    expect(await held(odd)).toMatchObject({
      plan: { kind: 'held', why: 'no licence "other, nova-terms" is in the registry' },
      notes: [expect.any(String), 'Its licence is not in the registry: other, nova-terms.'],
    });
    // The Hub's name for FLUX.1 [dev]'s licence.
    const flux = { ...odd, licenceName: 'flux-1-dev-non-commercial-license' };
    expect((await held(flux)).plan).toMatchObject({ document: { licence: 'flux-1-dev-non-commercial' } });
  });
});
