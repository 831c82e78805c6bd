import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import { run } from '../../../server/commands/run';
import { declareAffiliation, endAffiliation, showAffiliation } from '../../../server/people/affiliations';
import { confirmRing, releaseFromRing } from '../../../server/people/rings';
import { recountVoter } from '../../../server/people/standings';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { done, editsOver, refused } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { type OnRating, ratingsOver } from '../../support/ratings';

const database = useFreshDatabase();
const ratings = ratingsOver(database);
type Person = Actor & { kind: 'person' };

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('gpt-4', 'pythia'));
});

const handleOf = async ({ id }: Person) =>
  (await database.client.user.findUniqueOrThrow({ where: { id }, select: { handle: true } })).handle ?? '';

const founding = () => createPerson(database.client, { isFounding: true });

/** What is queued when people's blocs change, done at once. */
async function recount(...people: readonly Person[]) {
  for (const { id } of people) await recountVoter(id, { client: database.client });
}

async function counted(on: OnRating) {
  const { weights, blocs } = await ratings.rating(on);
  return { closed: weights.closed, blocs };
}

describe('a ring', () => {
  it('counts as one vote wherever its accounts vote, before and after it was confirmed, until they are released', async () => {
    const { client } = database;
    const { propose, vote, review, differences } = ratings;
    const on = { model: 'gpt-4', criterion: 'participation' } as const;
    const moderator = await createPerson(client, { role: 'moderator' });
    const people = [await founding(), await founding(), await founding()];
    const [first, second, third] = people;
    if (!first || !second || !third) throw new Error('Nobody is there.');
    const url = await propose(first, on, 'closed');
    await review(moderator, url, 'accepted');
    const cite = { reason: 'It says so.', evidence: [url] };
    await vote(second, on, 'closed', new Date(), cite);
    expect(await counted(on)).toMatchObject({ blocs: 2 });

    const handles = [await handleOf(first), await handleOf(second)];
    const confirm = (named: string[]) =>
      run(confirmRing, moderator, { people: named, reason: 'They sign in from one browser.' }, { client });
    await done(confirm(handles));
    await recount(first, second);
    expect(await counted(on)).toMatchObject({ blocs: 1 });
    await done(confirm([handles[0] ?? '', await handleOf(third)]));
    await vote(third, on, 'closed', new Date(), cite);
    expect(await counted(on)).toMatchObject({ blocs: 1 });

    const release = () =>
      run(releaseFromRing, moderator, { person: handles[0], reason: 'It was a family.' }, { client });
    await done(release());
    await recount(first);
    expect(await counted(on)).toMatchObject({ blocs: 2 });
    expect(await refused(release())).toMatchObject({ kind: 'conflict' });
    expect(await client.notification.count({ where: { userId: first.id, decision: { kind: 'ring-confirmed' } } })).toBe(
      1,
    );
    expect(await differences()).toEqual([]);
  });
});

describe('the staff of a maker', () => {
  it('are one bloc on its models and nobody in particular on others, by their own word or a moderator’s', async () => {
    const { client } = database;
    const { vote, differences } = ratings;
    const [theirs, others] = [
      { model: 'gpt-4', criterion: 'inference-code' },
      { model: 'pythia', criterion: 'inference-code' },
    ] as const;
    const moderator = await createPerson(client, { role: 'moderator' });
    const [one, two] = [await founding(), await founding()];
    for (const person of [one, two]) for (const on of [theirs, others]) await vote(person, on, 'limited');
    const before = [(await counted(theirs)).blocs, (await counted(others)).blocs];

    const openai = { organization: 'openai' };
    await done(run(declareAffiliation, one, openai, { client }));
    const show = async (is: boolean) =>
      done(
        run(
          showAffiliation,
          moderator,
          { person: await handleOf(two), ...openai, is, reason: 'Their profile says so.' },
          { client },
        ),
      );
    await show(true);
    await recount(one, two);
    expect([(await counted(theirs)).blocs, (await counted(others)).blocs]).toEqual([(before[0] ?? 0) - 1, before[1]]);
    expect(await refused(run(endAffiliation, two, openai, { client }))).toMatchObject({ kind: 'conflict' });

    // Another maker has other staff: the page says so, and the votes follow in the same step.
    const { propose, approve, page } = editsOver(database);
    const writer = await createPerson(client);
    const { revision } = await page('gpt-4');
    const { edit } = await done(propose(writer, 'gpt-4', revision, { organization: 'eleutherai' }));
    await done(approve(moderator, edit));
    expect((await counted(theirs)).blocs).toBe(before[0]);

    await done(run(endAffiliation, one, openai, { client }));
    await show(false);
    expect(await client.affiliation.count()).toBe(0);
    expect(await differences()).toEqual([]);
  });
});
