import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../server/commands/run';
import { listFreezes } from '../../../server/moderation/list-queue';
import { asLogged, decisionColumns } from '../../../server/moderation/logged-decisions';
import { releaseFreeze, shortenPatience } from '../../../server/ratings/act-on-publication';
import { publishDue } from '../../../server/ratings/publish-due';
import { AHEAD } from '../../support/ahead';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { done, refused } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { type OnRating, ratingsOver } from '../../support/ratings';

const database = useFreshDatabase();
const HOUR = 3_600_000;
const after = (hours: number, milliseconds = 0) => new Date(AHEAD + hours * HOUR + milliseconds);

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('deepseek-r1', 'bloom', 'gpt-4', 'falcon-40b', 't5'));
});

beforeEach(() => {
  vi.stubEnv('CONSENSUS_PATIENCE', '72');
  return () => vi.unstubAllEnvs();
});

const ratings = ratingsOver(database);

/** Lets the clock alone act on a model. */
async function pass({ model }: OnRating, at: Date) {
  const { id } = await database.client.model.findUniqueOrThrow({ where: { slug: model }, select: { id: true } });
  return done(run(publishDue, { kind: 'operator' }, { model: id, at }, { client: database.client, now: at }));
}

async function published(on: OnRating) {
  const { published: is } = await ratings.rating(on);
  return is;
}

const jobs = () => database.client.$queryRaw<Array<{ key: string; at: Date }>>`
  SELECT key, run_at AS at FROM graphile_worker.jobs WHERE task_identifier = 'publish-due'`;

describe('a consensus', () => {
  const on = { model: 'deepseek-r1', criterion: 'weights' } as const;

  it('is published as provisional, settles when held for 72 hours and not before, and moves the label then', async () => {
    const { agree, rating } = ratings;
    await agree(on, 'closed', after(0));
    expect(await rating(on)).toMatchObject({
      state: 'consensus',
      published: { level: 'closed', state: 'provisional' },
    });
    expect(await jobs()).toContainEqual(expect.objectContaining({ at: after(72) }));
    expect(await pass(on, after(72, -1))).toEqual({ isChanged: false });
    expect(await published(on)).toMatchObject({ state: 'provisional' });
    expect(await pass(on, after(72))).toEqual({ isChanged: true });
    expect(await published(on)).toEqual({ level: 'closed', state: 'consensus', since: after(72).toISOString() });
  });

  it('keeps its level in dispute, and gives it up after 14 days', async () => {
    const { vote, rating } = ratings;
    for (let index = 0; index < 4; index++) {
      await vote(await createPerson(database.client, { isFounding: true }), on, 'open', after(100 + index));
    }
    expect(await rating(on)).toMatchObject({ state: expect.not.stringMatching('consensus') });
    expect(await published(on)).toMatchObject({ level: 'closed', state: 'in-dispute' });
    const { since } = await published(on);
    const lapse = new Date(Date.parse(since ?? '') + 14 * 24 * HOUR);
    await pass(on, new Date(lapse.getTime() - 1));
    expect(await published(on)).toMatchObject({ level: 'closed', state: 'in-dispute' });
    await pass(on, lapse);
    const { level, state } = await rating(on);
    expect(await published(on)).toEqual({ level, state, since: lapse.toISOString() });
  });

  it('settles before a vote of the same instant', async () => {
    const there = { model: 'bloom', criterion: 'weights' } as const;
    const { agree, vote } = ratings;
    await agree(there, 'closed', after(0));
    for (let index = 0; index < 4; index++) {
      await vote(await createPerson(database.client, { isFounding: true }), there, 'open', after(72));
    }
    expect(await published(there)).toMatchObject({ level: 'closed', state: 'in-dispute' });
  });

  it('counts as held when a moderator says so with a reason, which is logged; nobody else can, and nobody picks a level', async () => {
    const there = { model: 'gpt-4', criterion: 'access' } as const;
    const { agree } = ratings;
    const { client } = database;
    const moderator = await createPerson(client, { role: 'moderator' });
    const shorten = (actor: typeof moderator) =>
      run(shortenPatience, actor, { ...there, reason: 'It was relicensed.' }, { client, now: after(2) });
    expect(await refused(shorten(moderator))).toMatchObject({ kind: 'conflict' });
    const { raters } = await agree(there, 'closed', after(1));
    expect(await refused(shorten(raters[0]))).toMatchObject({ kind: 'forbidden' });
    expect(await done(shorten(moderator))).toEqual({ level: 'closed', state: 'consensus' });
    const row = await client.decision.findFirstOrThrow({
      where: { kind: 'consensus-shortened' },
      select: decisionColumns,
    });
    const [logged] = await asLogged(client, [row]);
    expect(logged).toMatchObject({
      kind: 'consensus-shortened',
      reason: 'It was relicensed.',
      about: { kind: 'rating' },
    });
  });
});

describe('a surge of new votes', () => {
  const on = { model: 'falcon-40b', criterion: 'training-code' } as const;

  it('freezes what is published, comes up in the queue, and thaws when a moderator releases it', async () => {
    const { client } = database;
    const { vote, agree } = ratings;
    const before = await published(on);
    for (let index = 0; index < 5; index++) await vote(await createPerson(client), on, 'open', after(index));
    const [freeze] = await listFreezes(client);
    expect(freeze).toMatchObject({ criterion: 'training-code', since: after(4).toISOString() });
    expect(freeze?.until).toBe(after(4 + 7 * 24).toISOString());
    await agree(on, 'closed', after(5));
    expect(await published(on)).toEqual(before);

    const moderator = await createPerson(client, { role: 'moderator' });
    const release = () =>
      run(releaseFreeze, moderator, { ...on, reason: 'They are readers.' }, { client, now: after(6) });
    await done(release());
    expect(await published(on)).toMatchObject({ level: 'closed', state: 'provisional' });
    expect(await listFreezes(client)).toEqual([]);
    expect(await refused(release())).toMatchObject({ kind: 'conflict' });
  });

  it('is none where those who vote were counted before, or voted before and withdrew', async () => {
    const there = { model: 'falcon-40b', criterion: 'checkpoints' } as const;
    const { client } = database;
    const { vote, withdraw } = ratings;
    for (let index = 0; index < 4; index++) await vote(await createPerson(client), there, 'open', after(index));
    const twice = await createPerson(client, { standing: 'established' });
    await vote(twice, there, 'open', after(5));
    await withdraw(twice, there, after(6));
    await client.user.update({ where: { id: twice.id }, data: { standing: 'newcomer' } });
    await vote(twice, there, 'limited', after(7));
    expect(await listFreezes(client)).toEqual([]);
    await vote(await createPerson(client), there, 'open', after(8));
    expect(await listFreezes(client)).toHaveLength(1);
    await pass(there, after(8 + 7 * 24));
    expect(await listFreezes(client)).toEqual([]);
  });
});

describe('another patience', () => {
  it('is logged, rules from then on, and settles what has been held for so long', async () => {
    const on = { model: 't5', criterion: 'weights' } as const;
    const { agree } = ratings;
    await agree(on, 'closed', after(0));
    expect(await published(on)).toMatchObject({ state: 'provisional' });
    vi.stubEnv('CONSENSUS_PATIENCE', '24');
    await pass(on, after(30));
    expect(await published(on)).toEqual({ level: 'closed', state: 'consensus', since: after(30).toISOString() });
    const { id: modelId, patience } = await database.client.model.findUniqueOrThrow({ where: { slug: 't5' } });
    expect(patience).toBe(24);
    // Nothing is dated back to when it would have settled by this patience.
    const where = { modelId_criterion: { modelId, criterion: on.criterion } };
    const { publication, firstSettledAt } = await database.client.rating.findUniqueOrThrow({ where });
    expect(publication).toMatchObject({ published: { state: 'consensus', since: after(30).getTime() } });
    expect(firstSettledAt).toEqual(after(30));
  });
});

it('replays to the same rows from the logs alone, whatever the clock did', async () => {
  expect(await ratings.differences()).toEqual([]);
});
