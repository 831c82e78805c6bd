import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { passOn } from '../../../server/ratings/pass-on';
import { recompute } from '../../../server/ratings/recompute';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { aDocument } from '../../support/documents';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { ratingsOver } from '../../support/ratings';

const database = useFreshDatabase();
const ratings = ratingsOver(database);
const criterion = 'training-data';

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('pythia', 'gpt-4'));
});

/** A new page of a model that is built on another. */
async function derive(base: string | null, name: string) {
  const { proposePage, approve } = editsOver(database);
  const [writer, judge] = [
    await createPerson(database.client),
    await createPerson(database.client, { role: 'moderator' }),
  ];
  const { edit } = await done(proposePage(writer, aDocument({ name, base })));
  return (await done(approve(judge, edit))).model;
}

/** Does what is queued for a model, as the job does it. */
async function passOnFrom(slug: string) {
  const { id } = await database.client.model.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  await passOn(id, { client: database.client });
}

const queued = () => database.client.$queryRaw<Array<{ key: string }>>`
  SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'pass-on'`;

describe('a fine-tune', () => {
  it('takes its base’s level, interval and confidence on what training leaves, marked, until it has a vote that weighs', async () => {
    const { rating, vote, withdraw, differences } = ratings;
    const child = await derive('pythia', 'Pythia Chat');
    const base = await rating({ model: 'pythia', criterion });
    const inherited = await rating({ model: child, criterion });
    expect(inherited).toMatchObject({
      level: base.level,
      low: base.low,
      high: base.high,
      confidence: base.confidence,
      published: { level: base.published.level, state: 'provisional' },
      inheritedFrom: { slug: 'pythia' },
      people: { open: 0 },
    });
    expect((await rating({ model: child, criterion: 'tuning-data' })).inheritedFrom).toBeNull();

    const on = { model: child, criterion } as const;
    await vote(await createPerson(database.client), on, 'closed');
    expect((await rating(on)).inheritedFrom).toMatchObject({ slug: 'pythia' });
    const founding = await createPerson(database.client, { isFounding: true });
    await vote(founding, on, 'closed');
    expect(await rating(on)).toMatchObject({ inheritedFrom: null, published: { level: 'closed' } });
    await withdraw(founding, on);
    expect(await rating(on)).toMatchObject({
      inheritedFrom: { slug: 'pythia' },
      published: base.published.level === null ? {} : { level: base.published.level },
    });
    expect(await differences()).toEqual([]);
  });

  it('follows its base through others, and loses with its base what it had from it', async () => {
    const { rating, agree, differences } = ratings;
    const parent = await derive('gpt-4', 'Derived One');
    const child = await derive(parent, 'Derived Two');
    await agree({ model: 'gpt-4', criterion }, 'limited');
    expect(await queued()).toContainEqual({ key: expect.stringMatching(/^pass-on /) });
    expect(await differences()).toEqual([]);
    await database.client.$executeRaw`
      UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key LIKE 'pass-on %'`;
    const givenUp = {
      model: parent,
      what: `inherited ${criterion}`,
      stored: expect.any(String),
      computed: expect.any(String),
    };
    expect(await differences()).toEqual([givenUp]);
    await passOnFrom('gpt-4');
    for (const model of [parent, child]) {
      expect(await rating({ model, criterion })).toMatchObject({
        published: { level: 'limited', state: 'provisional' },
        inheritedFrom: { slug: 'gpt-4' },
      });
    }
    const { propose, approve, page } = editsOver(database);
    const [writer, judge] = [
      await createPerson(database.client),
      await createPerson(database.client, { role: 'moderator' }),
    ];
    const { revision } = await page(child);
    const { edit } = await done(propose(writer, child, revision, { base: null }));
    await done(approve(judge, edit));
    const news = await database.client.change.findMany({
      where: { kind: 'rating-published', model: { slug: child } },
      orderBy: { id: 'desc' },
    });
    expect(news[0]?.detail).toMatchObject({ to: { level: null, state: 'unrated' } });
    expect(await rating({ model: child, criterion })).toMatchObject({
      published: { level: null },
      inheritedFrom: null,
    });
    expect(await differences()).toEqual([]);
  });

  it('whose base is another one than was passed on is found by a recompute, and mended', async () => {
    const { client, url } = database;
    const child = await derive('pythia', 'Pythia Missed');
    const { id: baseId } = await client.model.findUniqueOrThrow({ where: { slug: 'gpt-4' }, select: { id: true } });
    await client.model.update({ where: { slug: child }, data: { baseId } });
    await client.$executeRaw`SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE key IS NOT NULL`;
    const { differences } = await recompute(url, { isCheck: true });
    expect(differences.map(({ model, what }) => [model, what])).toContainEqual([child, `inherited ${criterion}`]);
    await recompute(url, { isCheck: false });
    await client.$executeRaw`SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE key IS NOT NULL`;
    expect(await ratings.differences()).toEqual([]);
    expect((await ratings.rating({ model: child, criterion })).inheritedFrom).toMatchObject({ slug: 'gpt-4' });
  });

  it('is one of a hundred that a change of the base reaches, each with its label and score', async () => {
    const { client } = database;
    const { agree, rating, differences } = ratings;
    const base = await derive(null, 'Base of many');
    const { id: baseId, ...row } = await client.model.findUniqueOrThrow({ where: { slug: base } });
    const copies = Array.from({ length: 100 }, (_, index) => ({ id: randomUUID(), slug: `copy-${index}`, baseId }));
    for (const copy of copies) {
      await client.model.create({
        data: {
          ...row,
          ...copy,
          document: row.document ?? {},
          assessment: row.assessment ?? {},
          label: 'unrated',
          score: null,
        },
      });
    }
    await agree({ model: base, criterion }, 'open');
    await passOnFrom(base);
    const last = await rating({ model: 'copy-99', criterion });
    expect(last).toMatchObject({ published: { level: 'open' }, inheritedFrom: { slug: base } });
    expect(last.score).not.toBeNull();
    expect(await client.rating.count({ where: { criterion, inheritedFromId: baseId, publishedLevel: 'open' } })).toBe(
      100,
    );
    expect(await differences()).toEqual([]);
  }, 60_000);
});
