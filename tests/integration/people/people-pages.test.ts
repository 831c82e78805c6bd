import { describe, expect, it } from 'vitest';
import { run } from '../../../server/commands/run';
import { getPersonPage } from '../../../server/people/get-person-page';
import { CONTRIBUTIONS_PER_PAGE, listContributions } from '../../../server/people/list-contributions';
import { countUnread, listNotifications } from '../../../server/people/list-notifications';
import { listOwnSessions } from '../../../server/people/list-own-sessions';
import { markNotificationsRead } from '../../../server/people/mark-notifications-read';
import { castVote } from '../../../server/ratings/cast-vote';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase('examples');
const now = new Date();

const handleOf = async ({ id }: { id: string }) =>
  (await database.client.user.findUniqueOrThrow({ where: { id }, select: { handle: true } })).handle ?? '';

describe('a person’s page', () => {
  it('tells office, standing and what they contributed, and nothing private', async () => {
    const { client } = database;
    const { propose, approve, reject } = editsOver(database);
    const [person, judge] = [
      await createPerson(client, { isFounding: true }),
      await createPerson(client, { role: 'moderator' }),
    ];
    const vote = (criterion: string, more = {}) =>
      done(run(castVote, person, { model: 't5', criterion, level: 'open', ...more }, { client }));
    await vote('weights');
    await vote('training-data', { reason: 'It is all there.', evidence: ['https://example.org/all'] });
    const { edit } = await done(propose(person, 't5', 1, { editorsNote: 'A note.' }, 'Adds a note'));
    await done(approve(judge, edit));
    const { edit: refused } = await done(propose(person, 't5', 2, { editorsNote: 'Worse.' }, 'Not wanted'));
    await done(reject(judge, refused));
    await done(propose(person, 't5', 2, { editorsNote: 'Later.' }, 'Waits'));

    const handle = await handleOf(person);
    const page = await getPersonPage(client, handle, now);
    expect(page).toMatchObject({
      handle,
      role: 'member',
      standing: 'established',
      founding: { until: '2100-01-01T00:00:00.000Z' },
      suspendedAt: null,
      counts: { votes: 2, proposals: 1, edits: 1 },
    });
    expect(JSON.stringify(page)).not.toContain('@');
    const listed = await listContributions(client, person.id, 1);
    expect(listed).toMatchObject([
      { kind: 'edit', model: { slug: 't5' }, revision: 2, summary: 'Adds a note', isNewPage: false },
      { kind: 'vote', criterion: 'training-data', answer: 'open', reason: 'It is all there.', isProposal: true },
      { kind: 'vote', criterion: 'weights', answer: 'open', reason: null, isProposal: false },
    ]);
    expect(await getPersonPage(client, 'nobody-of-that-name', now)).toBeNull();
  });

  it('counts whoever’s founding is over by their record', async () => {
    const { client } = database;
    const person = await createPerson(client, { isFounding: true });
    await client.user.update({ where: { id: person.id }, data: { foundingUntil: new Date('2020-01-01') } });
    const page = await getPersonPage(client, await handleOf(person), now);
    expect(page).toMatchObject({ standing: 'newcomer', founding: null });
  });

  it('lists contributions a page at a time, each once', async () => {
    const { client } = database;
    const person = await createPerson(client);
    for (const { slug } of await client.model.findMany({ select: { slug: true }, take: 10 })) {
      for (const criterion of ['weights', 'training-data', 'training-code', 'access', 'outputs', 'purposes']) {
        await run(castVote, person, { model: slug, criterion, level: 'limited' }, { client });
      }
    }
    const { counts } = (await getPersonPage(client, await handleOf(person), now)) ?? {};
    const listed = [
      ...(await listContributions(client, person.id, 1)),
      ...(await listContributions(client, person.id, 2)),
    ];
    expect(counts?.votes).toBeGreaterThan(CONTRIBUTIONS_PER_PAGE);
    const places = listed.map((one) => `${one.model.slug} ${one.kind === 'vote' ? one.criterion : ''}`);
    expect(new Set(places).size).toBe(counts?.votes);
  });
});

describe('notifications', () => {
  it('are listed newest first with reason and decider, and counted until they are read', async () => {
    const { client } = database;
    const { propose, approve, reject, amend } = editsOver(database);
    const [person, judge] = [await createPerson(client), await createPerson(client, { role: 'admin' })];
    const { edit } = await done(propose(person, 'amber', 1, { editorsNote: 'A note.' }));
    await done(reject(judge, edit, 1, 'Cite something.'));
    await done(amend(person, edit, 1, { editorsNote: 'A better note.' }));
    await done(approve(judge, edit, 2));
    expect(await countUnread(client, person.id)).toBe(2);
    const { notifications, total, newest } = await listNotifications(client, person.id, 1);
    expect(total).toBe(2);
    expect(newest).toBe(notifications[0]?.id);
    expect(notifications).toMatchObject([
      { isRead: false, decision: { kind: 'edit-approved', about: { editId: edit } } },
      { isRead: false, decision: { reason: 'Cite something.', actor: { handle: await handleOf(judge) } } },
    ]);
    await done(run(markNotificationsRead, person, { upTo: newest }, { client }));
    expect(await countUnread(client, person.id)).toBe(0);
    expect((await listNotifications(client, person.id, 1)).notifications.every(({ isRead }) => isRead)).toBe(true);
    expect(await listNotifications(client, judge.id, 1)).toEqual({ notifications: [], total: 0, newest: null });
  });
});

describe('sessions', () => {
  it('are told without their tokens, and which is the one that asks', async () => {
    const { client } = database;
    const { id } = await createPerson(client);
    const session = (sessionToken: string, expires: string) =>
      client.session.create({ data: { sessionToken, userId: id, expires: new Date(expires) } });
    await session('secret-here', '2100-01-01');
    await session('secret-there', '2100-01-01');
    await session('secret-over', '2020-01-01');
    const listed = await listOwnSessions(client, { personId: id, token: 'secret-here', now });
    expect(listed).toHaveLength(2);
    expect(listed.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(JSON.stringify(listed)).not.toContain('secret');
  });
});
