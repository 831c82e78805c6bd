import { setImmediate } from 'node:timers/promises';
import { beforeAll, expect, it, vi } from 'vitest';
import { run } from '../../../../server/commands/run';
import type { CatalogueFile } from '../../../../server/exchange/catalogue-files';
import { readModelRecord } from '../../../../server/models/get-model-record';
import { readModelRecordAt } from '../../../../server/models/get-model-record-at';
import { publishDue } from '../../../../server/ratings/publish-due';
import { apiOver } from '../../../support/api';
import { catalogueOf, loadFiles } from '../../../support/catalogue';
import { aDocument } from '../../../support/documents';
import { done, editsOver } from '../../../support/edits';
import { useFreshDatabase } from '../../../support/fresh-database';
import { createPerson } from '../../../support/people';
import { ratingsOver } from '../../../support/ratings';

const database = useFreshDatabase();
const HOUR = 3_600_000;

let files: CatalogueFile[];

/** Waits until what comes next is later: two things of one millisecond are told together. */
async function untilLaterThan(at: Date): Promise<void> {
  while (Date.now() <= at.getTime()) await setImmediate();
}

beforeAll(async () => {
  files = await catalogueOf('pythia', 't5', 'deepseek-r1');
  await loadFiles(database.client, files);
  vi.stubEnv('CONSENSUS_PATIENCE', '72');
  return () => vi.unstubAllEnvs();
});

it('answers for a past instant exactly what was answered then', async () => {
  const { client } = database;
  const { agree, vote, review, withdraw } = ratingsOver(database);
  const { propose, proposePage, approve, rename, page } = editsOver(database);
  const [writer, judge] = [await createPerson(client), await createPerson(client, { role: 'moderator' })];
  const { edit: proposed } = await done(proposePage(writer, aDocument({ name: 'Aurora', base: 'pythia' })));
  const { model } = await done(approve(judge, proposed));
  const { id } = await client.model.findUniqueOrThrow({ where: { slug: model }, select: { id: true } });
  const on = { model, criterion: 'model-card' } as const;

  const seen: Array<{ at: Date; record: unknown }> = [];
  /** What is answered now, to be compared with what is answered about now later. */
  const look = async (slug: string, at: Date) => seen.push({ at, record: await readModelRecord(client, slug) });
  const lookNow = async (slug: string) => {
    const now = new Date();
    await look(slug, now);
    await untilLaterThan(now);
  };
  await lookNow(model);

  const { revision } = await page(model);
  const { edit } = await done(propose(writer, model, revision, { licence: 'mit', base: null, aliases: ['A'] }));
  await done(approve(judge, edit));
  await lookNow(model);
  await done(rename(judge, model, 'aurora-renamed'));
  const renamed = { ...on, model: 'aurora-renamed' };
  await lookNow('aurora-renamed');

  const start = Date.now() + HOUR;
  const at = (hours: number) => new Date(start + hours * HOUR);
  const { raters, url, moderator } = await agree(renamed, 'mostly', at(0));
  await look('aurora-renamed', at(0));
  await run(publishDue, { kind: 'operator' }, { model: id, at: at(72) }, { client });
  await look('aurora-renamed', at(72));
  await withdraw(raters[0], renamed, at(73));
  await look('aurora-renamed', at(73));
  await review(moderator, url, 'rejected', at(74));
  await look('aurora-renamed', at(74));
  await vote(await createPerson(client), renamed, 'unknown', at(75));
  await look('aurora-renamed', at(75));

  for (const { at: then, record } of seen) {
    const told = await readModelRecordAt(client, model, then);
    expect(told).toEqual(record);
    // To the letter, for whoever compares by what the answer sums to.
    expect(JSON.stringify(told)).toBe(JSON.stringify(record));
  }
  expect(new Set(seen.map(({ record }) => JSON.stringify(record))).size).toBe(seen.length);
});

it('calls base, maker, family and licence as they were called then, and sees through the licence as it was', async () => {
  const { client } = database;
  const { rename, propose, proposePage, approve, page } = editsOver(database);
  const [writer, judge] = [await createPerson(client), await createPerson(client, { role: 'moderator' })];
  const [maker, family, licence] = ['organization', 'family', 'licence'].map((kind) =>
    files.find((file) => file.kind === kind && ['eleutherai', 'pythia', 'apache-2.0'].includes(file.document.slug)),
  );
  if (!maker || !family || !licence) throw new Error('The catalogue has other files by now.');
  const { edit } = await done(
    proposePage(writer, aDocument({ name: 'Borealis', base: 'pythia', family: 'pythia', licence: 'apache-2.0' })),
  );
  const { model } = await done(approve(judge, edit));
  const seen: Array<{ at: Date; record: unknown }> = [];
  const look = async () => {
    const at = new Date();
    seen.push({ at, record: await readModelRecord(client, model) });
    await untilLaterThan(at);
  };
  await look();
  const { revision } = await page('pythia');
  await done(approve(judge, (await done(propose(writer, 'pythia', revision, { name: 'Pythia Suite' }))).edit));
  await look();
  await done(rename(judge, 'pythia', 'pythia-suite'));
  await look();
  for (const file of [maker, family, licence]) {
    await loadFiles(client, [{ ...file, document: { ...file.document, name: 'Another name' } }]);
    await look();
  }
  const clauses = licence.document.clauses as Record<string, object>;
  const capped = { ...clauses, 'user-cap': { ...clauses['user-cap'], says: 'forbids' } };
  await loadFiles(client, [{ ...licence, document: { ...licence.document, clauses: capped } }]);
  await look();
  for (const { at, record } of seen) expect(await readModelRecordAt(client, model, at)).toEqual(record);
  expect(new Set(seen.map(({ record }) => JSON.stringify(record))).size).toBe(seen.length);
});

it('is asked over the API, and answers nothing of what was not yet there or is yet to come', async () => {
  const { call } = apiOver(database.client);
  const now = new Date().toISOString();
  const then = await call('GET', `/models/t5?at=${now}`);
  expect([then.status, await then.json()]).toEqual([200, await (await call('GET', '/models/t5')).json()]);
  for (const early of ['2020-01-01', '0000-01-01', '0000-12-31T23:00:00-01:00']) {
    expect((await call('GET', `/models/t5?at=${early}`)).status).toBe(404);
  }
  expect((await call('GET', '/models/t5?at=2100-01-01')).status).toBe(400);
  expect((await call('GET', '/models/t5?at=yesterday')).status).toBe(400);
});
