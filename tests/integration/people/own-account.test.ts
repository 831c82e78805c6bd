import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import { run } from '../../../server/commands/run';
import { getCaller } from '../../../server/exchange/api/caller';
import { chooseMail } from '../../../server/people/choose-mail';
import { createOwnToken, MOST_TOKENS } from '../../../server/people/create-own-token';
import { endOwnSession, endOwnSessions } from '../../../server/people/end-own-sessions';
import { forgetExpired } from '../../../server/people/forget-expired';
import { markNotificationsRead } from '../../../server/people/mark-notifications-read';
import { notify } from '../../../server/people/notify';
import { revokeOwnToken } from '../../../server/people/revoke-own-token';
import { decideOnPerson } from '../../support/decisions';
import { done, refused } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();
const options = () => ({ client: database.client });

async function signIn({ id }: { id: string }): Promise<string> {
  const data = { sessionToken: randomUUID(), userId: id, expires: new Date('2100-01-01') };
  return (await database.client.session.create({ data, select: { id: true } })).id;
}

const sessionsOf = async ({ id }: { id: string }) =>
  new Set(
    (await database.client.session.findMany({ where: { userId: id }, select: { id: true } })).map((row) => row.id),
  );

async function tell({ id }: { id: string }): Promise<string> {
  const { client } = database;
  const decisionId = await decideOnPerson(client, { subject: `person:${id}` });
  await client.$transaction((transaction) => notify(transaction, { decisionId, userId: id, now: new Date() }));
  return (await client.notification.findFirstOrThrow({ where: { decisionId } })).id.toString();
}

describe('sessions', () => {
  it('and sign-in links that have run out are forgotten, and the others stay', async () => {
    const { client } = database;
    const person = await createPerson(client);
    const now = new Date('2099-01-01');
    const lasting = await signIn(person);
    const [before, after] = [new Date('2098-12-31'), new Date('2099-01-02')];
    await client.session.create({ data: { sessionToken: 'old', userId: person.id, expires: before } });
    const identifier = 'nobody-here@example.org';
    await client.verificationToken.createMany({
      data: [
        { identifier, token: 'used-by-nobody', expires: before },
        { identifier, token: 'just-sent', expires: after },
      ],
    });
    await forgetExpired({ client, now });
    expect(await sessionsOf(person)).toEqual(new Set([lasting]));
    expect((await client.verificationToken.findMany()).map(({ token }) => token)).toEqual(['just-sent']);
  });

  it('of one’s own end one by one or all at once, and those of others stay', async () => {
    const [person, other] = [await createPerson(database.client), await createPerson(database.client)];
    const [first, second, third] = [await signIn(person), await signIn(person), await signIn(person)];
    const theirs = await signIn(other);
    await done(run(endOwnSession, person, { session: second }, options()));
    expect(await sessionsOf(person)).toEqual(new Set([first, third]));
    expect(await refused(run(endOwnSession, person, { session: second }, options()))).toMatchObject({
      kind: 'not-found',
    });
    expect(await refused(run(endOwnSession, person, { session: theirs }, options()))).toMatchObject({
      kind: 'not-found',
    });
    expect(await done(run(endOwnSessions, person, {}, options()))).toEqual({ ended: 2 });
    expect(await sessionsOf(person)).toEqual(new Set());
    expect(await sessionsOf(other)).toEqual(new Set([theirs]));
  });
});

describe('tokens', () => {
  it('are told once, act for whoever made them, and stop at once when revoked, by nobody else', async () => {
    const { client } = database;
    const [person, other] = [await createPerson(client), await createPerson(client, { role: 'admin' })];
    const { token } = await done(run(createOwnToken, person, { scope: 'write' }, options()));
    expect(await getCaller(client, token)).toMatchObject({ actor: { id: person.id }, scope: 'write' });
    const { id } = await client.apiToken.findFirstOrThrow({ where: { userId: person.id } });
    expect(await refused(run(revokeOwnToken, other, { token: id }, options()))).toMatchObject({ kind: 'not-found' });
    await done(run(revokeOwnToken, person, { token: id }, options()));
    expect(await getCaller(client, token)).toBeNull();
    expect(await refused(run(revokeOwnToken, person, { token: id }, options()))).toMatchObject({ kind: 'not-found' });
  });

  it(`are ${MOST_TOKENS} at most, also when they are asked for at once`, async () => {
    const { client } = database;
    const person = await createPerson(client);
    const data = Array.from({ length: MOST_TOKENS - 1 }, () => ({
      id: randomUUID(),
      userId: person.id,
      hash: randomUUID(),
      scope: 'read',
      createdAt: new Date(),
    }));
    await client.apiToken.createMany({ data });
    const results = await Promise.all([1, 2, 3].map(() => run(createOwnToken, person, { scope: 'read' }, options())));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'conflict' } });
  });
});

describe('notifications', () => {
  it('are read up to the newest that was seen, one’s own alone', async () => {
    const { client } = database;
    const [person, other] = [await createPerson(client), await createPerson(client)];
    const seen = [await tell(person), await tell(other), await tell(person)];
    const unseen = await tell(person);
    expect(await done(run(markNotificationsRead, person, { upTo: seen[2] }, options()))).toEqual({ marked: 2 });
    const unread = await client.notification.findMany({ where: { readAt: null }, orderBy: { id: 'asc' } });
    expect(unread.map(({ id }) => id.toString())).toEqual([seen[1], unseen]);
  });
});

describe('mail', () => {
  it('is switched off and on', async () => {
    const person = await createPerson(database.client);
    for (const wantsMail of [false, true]) {
      await done(run(chooseMail, person, { wantsMail }, options()));
      expect(await database.client.user.findUnique({ where: { id: person.id } })).toMatchObject({ wantsMail });
    }
  });
});

describe('one’s own account', () => {
  const commands = [
    [chooseMail, { wantsMail: false }],
    [endOwnSession, { session: randomUUID() }],
    [endOwnSessions, {}],
    [markNotificationsRead, { upTo: '1' }],
    [revokeOwnToken, { token: randomUUID() }],
    [createOwnToken, { scope: 'read' }],
  ] as const;

  it.each(commands)('$name is for nobody signed out, and not for the operator', async (command, input) => {
    const as = (actor: Actor) => refused(run<typeof command.input, unknown>(command, actor, input, options()));
    expect(await as({ kind: 'anonymous' })).toEqual({ kind: 'unauthenticated' });
    expect(await as({ kind: 'operator' })).toMatchObject({ kind: 'forbidden' });
  });

  it('stays in the hands of whoever is suspended, but for new tokens', async () => {
    const person = await createPerson(database.client, { isSuspended: true });
    await signIn(person);
    await done(run(chooseMail, person, { wantsMail: false }, options()));
    await done(run(endOwnSessions, person, {}, options()));
    expect(await refused(run(createOwnToken, person, { scope: 'read' }, options()))).toMatchObject({
      kind: 'forbidden',
    });
  });
});
