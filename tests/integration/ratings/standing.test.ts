import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../server/commands/run';
import { readFoundingRaters } from '../../../server/people/list-founding-raters';
import { nameFoundingRater } from '../../../server/people/name-founding-rater';
import { recountVoter, takeAllStandings } from '../../../server/people/standings';
import { AHEAD } from '../../support/ahead';
import { done } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { type OnRating, ratingsOver } from '../../support/ratings';

const database = useFreshDatabase('examples');
const DAY = 24 * 60 * 60 * 1000;
const day = (days: number) => new Date(AHEAD + days * DAY);
const MODELS = 'bloom gpt-4 t5 pythia amber falcon-40b mistral-7b deepseek-r1 gemma-2 olmo-2'.split(' ');
const { agree, differences, propose, rating, review, vote } = ratingsOver(database);

/** Takes the snapshot and does what it queues, as the job of the day does. */
async function snapshot(now: Date) {
  const { moved } = await takeAllStandings({ client: database.client, now });
  for (const id of moved) await recountVoter(id, { client: database.client, now });
  return moved;
}

async function weights(on: OnRating) {
  return (await rating(on)).weights;
}

describe('the snapshot of the day', () => {
  /** Twelve ratings on ten models, nobody's votes on them yet. */
  let ratings: OnRating[];

  beforeAll(async () => {
    ratings = MODELS.map((model) => ({ model, criterion: 'model-card' }));
    for (const model of ['bloom', 'gpt-4']) ratings.push({ model, criterion: 'evaluation' });
  });

  it('makes an established, lenient rater of whoever has the record, recounts their votes, and takes it back', async () => {
    const { client } = database;
    const ada = await createPerson(client, { createdAt: day(-100) });
    const moderator = await createPerson(client, { role: 'moderator' });
    const urls: string[] = [];
    for (const [index, on] of ratings.entries()) {
      const evidence = [`https://example.org/${index}/a`, `https://example.org/${index}/b`];
      await vote(ada, on, 'mostly', day(0), { reason: 'The card says so.', evidence });
      for (const url of evidence) await review(moderator, url, 'accepted', day(0));
      urls.push(...evidence);
    }
    // Eight of twelve settle where she voted, four a level below: 66 % agreed, a third of a level too lenient.
    for (const [index, on] of ratings.entries()) {
      await agree(on, index < 8 ? 'mostly' : 'limited', day(1));
      // So many that the four stay settled when her vote weighs.
      if (index >= 8) await agree(on, 'limited', day(1));
    }
    const [first] = ratings;
    if (!first) throw new Error('There is nothing to rate.');
    const before = await weights(first);

    expect(await snapshot(day(2))).toContain(ada.id);
    expect(await client.user.findUnique({ where: { id: ada.id } })).toMatchObject({
      standing: 'established',
      camp: 'lenient',
    });
    expect((await weights(first)).mostly).toBe(before.mostly + 1000);
    expect(await differences()).toEqual([]);
    expect(await snapshot(day(3))).toEqual([]);

    for (const url of urls.slice(0, 20)) await review(moderator, url, 'rejected', day(3));
    expect(await client.user.findUnique({ where: { id: ada.id } })).toMatchObject({ standing: 'established' });
    expect(await snapshot(day(4))).toEqual([ada.id]);
    const entries = await client.standingEntry.findMany({
      where: { person: `person:${ada.id}` },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ day: on, standing }) => [on.toISOString().slice(0, 10), standing])).toEqual([
      ['2087-03-03', 'established'],
      ['2087-03-05', 'newcomer'],
    ]);
    expect(await differences()).toEqual([]);
  }, 60_000);

  it('counts neither votes cast after the rating settled, nor accounts whose address nobody verified', async () => {
    const { client } = database;
    const late = await createPerson(client, { createdAt: day(-100) });
    const unverified = await createPerson(client, { createdAt: day(-100) });
    await client.user.update({ where: { id: unverified.id }, data: { emailVerified: null } });
    const moderator = await createPerson(client, { role: 'moderator' });
    for (const [who, actor] of Object.entries({ late, unverified })) {
      for (const [index, on] of ratings.entries()) {
        const evidence = [`https://example.org/${who}/${index}/a`, `https://example.org/${who}/${index}/b`];
        await vote(actor, on, 'mostly', day(5), { reason: 'The card says so.', evidence });
        for (const url of evidence) await review(moderator, url, 'accepted', day(5));
      }
    }
    await snapshot(day(6));
    const standing = async ({ id }: { id: string }) =>
      (await client.user.findUniqueOrThrow({ where: { id }, select: { standing: true } })).standing;
    expect([await standing(late), await standing(unverified)]).toEqual(['member', 'newcomer']);
  }, 60_000);
});

describe('a founding rater', () => {
  it('counts as established from when an admin names them to when they end, with reason and date for everybody to see', async () => {
    const { client } = database;
    const on = { model: 'gpt-4', criterion: 'purposes' } as const;
    const person = await createPerson(client);
    const admin = await createPerson(client, { role: 'admin' });
    const { handle } = await client.user.findUniqueOrThrow({ where: { id: person.id } });
    await propose(person, on, 'mostly', day(10));
    const on10 = (await weights(on)).mostly;
    const name = (until: Date, now: Date) =>
      done(
        run(
          nameFoundingRater,
          admin,
          { person: handle, until, reason: 'Reads licences for a living.' },
          { client, now },
        ),
      );

    await name(day(20), day(11));
    await recountVoter(person.id, { client, now: day(11) });
    expect((await weights(on)).mostly).toBe(on10 + 500);
    const listed = (await readFoundingRaters(client)).find((one) => one.handle === handle);
    expect(listed).toEqual({ handle, reason: 'Reads licences for a living.', until: day(20).toISOString() });

    await snapshot(day(21));
    expect((await weights(on)).mostly).toBe(on10);

    await name(day(40), day(22));
    await recountVoter(person.id, { client, now: day(22) });
    await name(day(22), day(23));
    await recountVoter(person.id, { client, now: day(23) });
    expect((await weights(on)).mostly).toBe(on10);
    expect(await differences()).toEqual([]);
  });
});
