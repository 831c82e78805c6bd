import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import { run } from '../../../server/commands/run';
import { listNotifications } from '../../../server/people/list-notifications';
import { isWatched, listWatched } from '../../../server/people/list-watched';
import { tellFollowers } from '../../../server/people/tell-followers';
import { unwatchModel, watchModel } from '../../../server/people/watch-model';
import { castVote } from '../../../server/ratings/cast-vote';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { done, editsOver, refused } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { queuedJobs } from '../../support/jobs';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('amber', 't5', 'pythia'));
});

type Person = Actor & { kind: 'person' };

const person = (): Promise<Person> => createPerson(database.client, { isFounding: true });
const watch = (who: Actor, model: string) => run(watchModel, who, { model }, { client: database.client });
const unwatch = (who: Actor, model: string) => run(unwatchModel, who, { model }, { client: database.client });

/** A vote that weighs as much as the editors': of the two the stricter is published. */
function vote(who: Actor, model: string, level: string) {
  const cited = { reason: 'It says so.', evidence: ['https://example.org/report'] };
  const proposal = { model, criterion: 'technical-report', level, ...cited };
  return done(run(castVote, who, proposal, { client: database.client }));
}

/** Does the queued jobs once more: those of before tell nobody anything new. */
async function tell(): Promise<void> {
  for (const job of await queuedJobs(database.client, 'tell-followers')) {
    await tellFollowers(job, { client: database.client });
  }
}

async function toldTo({ id }: Person): Promise<string[]> {
  const { notifications } = await listNotifications(database.client, id, 1);
  return notifications.map((one) => (one.kind === 'change' ? one.sentence : one.decision.kind)).toReversed();
}

describe('whoever watches a page', () => {
  it('is told what changes on it, once, on the site alone, and not of their own deeds', async () => {
    const { propose, approve, rename } = editsOver(database);
    const [reader, writer, judge] = [
      await person(),
      await person(),
      await createPerson(database.client, { role: 'moderator' }),
    ];
    for (const who of [reader, writer, judge]) await done(watch(who, 'amber'));
    await done(watch(reader, 'amber'));

    const { edit } = await done(propose(writer, 'amber', 1, { editorsNote: 'A note.' }));
    await done(approve(judge, edit));
    await vote(writer, 'amber', 'closed');
    await done(rename(judge, 'amber', 'amber-7b'));
    await tell();
    await tell();

    const edited = 'Amber: page edited, now revision 2';
    const rated = 'Amber: technical report went from Mostly (provisional) to Closed (provisional)';
    const renamed = 'Amber: page moved from “amber” to “amber-7b”';
    expect(await toldTo(reader)).toEqual([edited, rated, renamed]);
    expect(await toldTo(writer)).toEqual(['edit-approved', renamed]);
    expect(await toldTo(judge)).toEqual([rated]);
    expect(await queuedJobs(database.client, 'mail-decision')).toHaveLength(1);

    const { notifications } = await listNotifications(database.client, reader.id, 1);
    expect(notifications.map((one) => one.kind === 'change' && one.path).toReversed()).toEqual([
      '/models/amber-7b/history/2',
      '/models/amber-7b/criteria/technical-report',
      '/models/amber-7b',
    ]);
  });

  it('costs the command one job a change however many they are, and none where nobody watches', async () => {
    const before = (await queuedJobs(database.client, 'tell-followers')).length;
    const writer = await person();
    await vote(writer, 't5', 'closed');
    expect(await queuedJobs(database.client, 'tell-followers')).toHaveLength(before);
    for (const who of [await person(), await person(), await person()]) await done(watch(who, 't5'));
    await vote(writer, 't5', 'open');
    expect(await queuedJobs(database.client, 'tell-followers')).toHaveLength(before + 1);
  });

  it('sees their pages with the latest change of each, newest first, until they stop', async () => {
    const [reader, writer] = [await person(), await person()];
    expect(await listWatched(database.client, reader.id, 1)).toEqual({ watched: [], total: 0, page: 1 });
    for (const model of ['pythia', 't5']) await done(watch(reader, model));
    await vote(writer, 't5', 'closed');
    await vote(writer, 'pythia', 'closed');
    const { watched, total, page } = await listWatched(database.client, reader.id, 7);
    expect([total, page]).toEqual([2, 1]);
    expect(watched.map(({ model }) => model.name)).toEqual(['Pythia', 'T5']);
    expect(watched[0]?.latest).toMatchObject({ path: '/models/pythia/criteria/technical-report' });
    expect(await listWatched(database.client, writer.id, 1)).toMatchObject({ total: 0 });

    await done(unwatch(reader, 'pythia'));
    await done(unwatch(reader, 'pythia'));
    expect(await isWatched(database.client, reader.id, 'pythia')).toBe(false);
    expect(await isWatched(database.client, reader.id, 't5')).toBe(true);
    await vote(writer, 'pythia', 'open');
    await tell();
    expect(await toldTo(reader)).not.toContainEqual(expect.stringContaining('Pythia'));
  });

  it('has to name a page that is there', async () => {
    expect(await refused(watch(await person(), 'no-such-model'))).toMatchObject({ kind: 'not-found' });
  });
});
