import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import { run } from '../../../server/commands/run';
import { listSourceQueue } from '../../../server/moderation/list-source-queue';
import { startWorker } from '../../../server/platform/worker';
import { checkAddress } from '../../../server/ratings/check-address';
import { checkAddressAgain } from '../../../server/ratings/check-address-again';
import { readProposals } from '../../../server/ratings/get-proposals';
import { reviewEvidence } from '../../../server/ratings/review-evidence';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { done } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { queuedJobs } from '../../support/jobs';
import { createPerson } from '../../support/people';
import { ratingsOver } from '../../support/ratings';
import { type Host, pretendInternet, startHost } from '../../support/strangers-host';

const database = useFreshDatabase();
const reach = pretendInternet();
let there: Host;

const PAGE = '<html><head><title>Evaluation &amp; results</title></head></html>';

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('gemma-2', 'mistral-7b'));
  there = await startHost({
    '/results': (_, response) => response.writeHead(302, { location: '/results.html' }).end(),
    '/results.html': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset="iso-8859-1"' }).end(Buffer.from(PAGE, 'latin1')),
    '/paper': (_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF <title>no</title>'),
  });
});

afterAll(() => there.stop());

const queued = async () => (await queuedJobs(database.client, 'check-address')).map(({ url }) => url);

const ON = { model: 'gemma-2', criterion: 'evaluation' } as const;

const cite = (actor: Actor, url: string, on: Parameters<ReturnType<typeof ratingsOver>['vote']>[1] = ON) =>
  ratingsOver(database).vote(actor, on, 'limited', new Date(), { reason: 'It says so.', evidence: [url] });

/** Does what is queued, as if 127.0.0.1 were the internet. */
async function doChecks(): Promise<void> {
  const { client } = database;
  const worker = startWorker(database.url, { 'check-address': ({ url }) => checkAddress(url, { client, reach }) });
  try {
    await vi.waitFor(async () => expect(await queued()).toEqual([]), 10_000);
  } finally {
    await worker.stop();
  }
}

const checkOf = async (url: string) =>
  (await readProposals(database.client, ON.model, ON.criterion))
    .flatMap(({ evidence }) => evidence)
    .find((one) => one.url === url)?.check;

describe('the address of a source', () => {
  it('is fetched once somebody cites it, once for all, and what came of it is told beside the source', async () => {
    const { client } = database;
    const [one, other] = [await createPerson(client), await createPerson(client)];
    const urls = [`${there.url}/results`, `${there.url}/paper`, `${there.url}/missing`, 'http://127.0.0.2/'];
    for (const url of urls) await cite(one, url);
    expect(await queued()).toEqual(urls);
    expect(await checkOf(`${there.url}/missing`)).toBeUndefined();
    await doChecks();
    const found = await client.addressCheck.findMany({ orderBy: { url: 'asc' } });
    expect(
      found.map(({ at: _at, ...check }) => check).toSorted((a, b) => urls.indexOf(a.url) - urls.indexOf(b.url)),
    ).toEqual([
      {
        url: urls[0],
        status: 200,
        finalUrl: `${there.url}/results.html`,
        contentType: 'text/html; charset="iso-8859-1"',
        title: 'Evaluation & results',
        fault: null,
      },
      { url: urls[1], status: 200, finalUrl: urls[1], contentType: 'application/pdf', title: null, fault: null },
      {
        url: urls[2],
        status: 404,
        finalUrl: urls[2],
        contentType: null,
        title: null,
        fault: 'it answers with status 404',
      },
      {
        url: urls[3],
        status: null,
        finalUrl: null,
        contentType: null,
        title: null,
        fault: 'it leads into a network that is not public',
      },
    ]);

    await cite(other, `${there.url}/results`);
    await cite(other, `${there.url}/results`, { model: 'mistral-7b', criterion: 'evaluation' });
    expect(await queued()).toEqual([]);
    expect(await checkOf(`${there.url}/results`)).toMatchObject({ title: 'Evaluation & results', fault: null });
    const desk = await listSourceQueue(client);
    expect(desk.map(({ source }) => [source.url, source.check?.fault ?? null])).toContainEqual([
      `${there.url}/missing`,
      'it answers with status 404',
    ]);
  });

  it('has to have been fetched before members verify the source; a moderator may say what they saw there', async () => {
    const { client } = database;
    const { source } = ratingsOver(database);
    const author = await createPerson(client);
    const members = [
      await createPerson(client, { standing: 'established' }),
      await createPerson(client, { standing: 'established' }),
    ];
    const moderator = await createPerson(client, { role: 'moderator' });
    const accept = (actor: Actor, evidence: string, reason?: string) =>
      run(reviewEvidence, actor, { evidence, verdict: 'accepted', ...(reason ? { reason } : {}) }, { client });
    const fetchedOf = (evidenceId: string) =>
      client.decision.findMany({ where: { evidenceId }, select: { kind: true, detail: true }, orderBy: { id: 'asc' } });

    const [late, gone] = [`${there.url}/results.html`, `${there.url}/gone`];
    for (const url of [late, gone]) await cite(author, url);
    const [lateId, goneId] = [(await source(late)).id, (await source(gone)).id];
    for (const member of members) {
      expect(await accept(member, lateId, 'I saw it.')).toMatchObject({ ok: false, refusal: { kind: 'conflict' } });
    }
    await doChecks();
    for (const member of members) await done(accept(member, lateId));
    expect(await client.evidence.findUnique({ where: { id: lateId } })).toMatchObject({ status: 'verified' });
    const accepted = { kind: 'source-accepted', detail: { isFetched: true } };
    expect(await fetchedOf(lateId)).toEqual([accepted, accepted]);

    const [member] = members;
    if (!member) throw new Error('nobody is there');
    expect(await accept(member, goneId, 'I saw it.')).toMatchObject({ ok: false, refusal: { kind: 'conflict' } });
    expect(await accept(moderator, goneId)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', errors: [{ path: 'reason' }] },
    });
    expect(await client.decision.count({ where: { evidenceId: goneId } })).toBe(0);
    await done(accept(moderator, goneId, 'It was there on Monday; I kept a copy.'));
    expect(await client.evidence.findUnique({ where: { id: goneId } })).toMatchObject({ status: 'verified' });
    expect(await fetchedOf(goneId)).toEqual([{ kind: 'source-accepted', detail: { isFetched: false } }]);
    expect(await ratingsOver(database).differences()).toEqual([]);
  });

  it('is fetched again for whoever may decide on the source, and a site that is gone by then is told as gone', async () => {
    const { client } = database;
    const fleeting = await startHost({ '/': (_, response) => response.writeHead(204).end() });
    const url = `${fleeting.url}/`;
    await cite(await createPerson(client), url);
    await doChecks();
    expect(await checkOf(url)).toMatchObject({ status: 204, fault: null });
    await fleeting.stop();

    const { id: evidence } = await ratingsOver(database).source(url);
    const again = (actor: Actor) => run(checkAddressAgain, actor, { evidence }, { client });
    expect(await again(await createPerson(client))).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
    expect(await again({ kind: 'anonymous' })).toMatchObject({ ok: false, refusal: { kind: 'unauthenticated' } });
    await done(again(await createPerson(client, { standing: 'established' })));
    await done(again(await createPerson(client, { role: 'moderator' })));
    expect(await queued()).toEqual([url]);
    await doChecks();
    expect(await checkOf(url)).toMatchObject({ status: null, fault: 'the host takes no connections' });
  });
});
