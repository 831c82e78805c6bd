import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import { run } from '../../../server/commands/run';
import { changeRole } from '../../../server/people/change-role';
import { reinstatePerson, suspendPerson } from '../../../server/people/suspend-person';
import { done, refused } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();
const operator: Actor = { kind: 'operator' };

type Known = Awaited<ReturnType<typeof createPerson>> & { handle: string };

async function known(wish: Parameters<typeof createPerson>[1] = {}): Promise<Known> {
  const person = await createPerson(database.client, wish);
  return { ...person, handle: (await rowOf(person)).handle ?? '' };
}

const rowOf = ({ id }: { id: string }) => database.client.user.findUniqueOrThrow({ where: { id } });
const options = () => ({ client: database.client });
const appoint = (actor: Actor, person: string, role: string, reason = 'Knows the field.') =>
  run(changeRole, actor, { person, role, reason }, options());
const suspend = (actor: Actor, { handle }: Known, reason = 'Advertising.') =>
  run(suspendPerson, actor, { person: handle, reason }, options());
const reinstate = (actor: Actor, { handle }: Known) =>
  run(reinstatePerson, actor, { person: handle, reason: 'Explained it.' }, options());

async function decisionsOn({ id }: { id: string }) {
  const rows = await database.client.decision.findMany({
    where: { subject: `person:${id}` },
    select: { kind: true, actor: true, detail: true, reason: { select: { body: true } }, notifications: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ notifications, reason, ...row }) => ({
    ...row,
    reason: reason?.body,
    told: notifications.map(({ userId }) => userId),
  }));
}

describe('a role', () => {
  it('is changed with a reason; the log says so, the person is told, and the same again is nothing new', async () => {
    const [admin, person] = [await known({ role: 'admin' }), await known()];
    expect(await done(appoint(admin, person.handle, 'moderator'))).toMatchObject({ id: person.id, role: 'moderator' });
    await done(appoint(admin, person.handle, 'moderator'));
    expect(await decisionsOn(person)).toEqual([
      {
        kind: 'role-changed',
        actor: `person:${admin.id}`,
        detail: { from: 'member', to: 'moderator' },
        reason: 'Knows the field.',
        told: [person.id],
      },
    ]);
    const changes = await database.client.change.findMany({ where: { kind: 'role-changed' } });
    expect(changes).toMatchObject([{ detail: { person: `person:${person.id}`, from: 'member', to: 'moderator' } }]);
  });

  it('is changed by no member, no moderator, nobody suspended, and not one’s own', async () => {
    const person = await known();
    const admin = await known({ role: 'admin' });
    for (const actor of [
      await known(),
      await known({ role: 'moderator' }),
      await known({ role: 'admin', isSuspended: true }),
    ]) {
      expect(await refused(appoint(actor, person.handle, 'admin'))).toMatchObject({ kind: 'forbidden' });
    }
    expect(await refused(appoint({ kind: 'anonymous' }, person.handle, 'admin'))).toEqual({ kind: 'unauthenticated' });
    expect(await refused(appoint(admin, admin.handle, 'member'))).toMatchObject({ kind: 'forbidden' });
    expect(await rowOf(person)).toMatchObject({ role: 'member' });
  });

  it('asks for a reason, and for somebody who is there; only the operator names people by address', async () => {
    const [admin, person] = [await known({ role: 'admin' }), await known()];
    const { email } = await rowOf(person);
    expect(await refused(appoint(admin, person.handle, 'moderator', '  '))).toEqual({
      kind: 'invalid',
      errors: [{ path: 'reason', message: 'Say why.' }],
    });
    expect(await refused(appoint(admin, email, 'moderator'))).toMatchObject({ kind: 'not-found' });
    expect(await done(appoint(operator, email, 'moderator'))).toMatchObject({ id: person.id });
  });

  it('of the last admin who can act stays, also when two are taken theirs at once', async () => {
    const { client } = database;
    await client.user.updateMany({ where: { role: 'admin' }, data: { role: 'member' } });
    const [one, other] = [await known({ role: 'admin' }), await known({ role: 'admin' })];
    await known({ role: 'admin', isSuspended: true });
    const results = await Promise.all([appoint(one, other.handle, 'member'), appoint(other, one.handle, 'member')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'conflict' } });
    const last = (await rowOf(one)).role === 'admin' ? one : other;
    expect(await refused(appoint(operator, last.handle, 'member'))).toMatchObject({ kind: 'conflict' });
    expect(await client.user.count({ where: { role: 'admin', suspendedAt: null } })).toBe(1);
  });
});

describe('a suspension', () => {
  it('ends every session, is told and logged with its reason, and is ended in the same way', async () => {
    const { client } = database;
    const [judge, person] = [await known({ role: 'moderator' }), await known()];
    await client.session.create({
      data: { sessionToken: person.id, userId: person.id, expires: new Date('2100-01-01') },
    });
    await done(suspend(judge, person));
    expect((await rowOf(person)).suspendedAt).not.toBeNull();
    expect(await client.session.count({ where: { userId: person.id } })).toBe(0);
    expect(await refused(suspend(judge, person))).toMatchObject({ kind: 'conflict' });

    await done(reinstate(judge, person));
    expect((await rowOf(person)).suspendedAt).toBeNull();
    expect(await refused(reinstate(judge, person))).toMatchObject({ kind: 'conflict' });
    expect(await decisionsOn(person)).toMatchObject([
      { kind: 'person-suspended', actor: `person:${judge.id}`, reason: 'Advertising.', told: [person.id] },
      { kind: 'person-reinstated', actor: `person:${judge.id}`, reason: 'Explained it.', told: [person.id] },
    ]);
  });

  it('is for moderators over members, for admins over everybody, and never over oneself', async () => {
    const [member, judge, admin] = [await known(), await known({ role: 'moderator' }), await known({ role: 'admin' })];
    const [otherJudge, otherAdmin] = [await known({ role: 'moderator' }), await known({ role: 'admin' })];
    expect(await refused(suspend({ kind: 'anonymous' }, member))).toEqual({ kind: 'unauthenticated' });
    for (const [actor, person] of [
      [member, judge],
      [member, await known()],
      [judge, otherJudge],
      [judge, admin],
      [judge, judge],
      [admin, admin],
      [await known({ role: 'moderator', isSuspended: true }), member],
    ] as const) {
      expect(await refused(suspend(actor, person))).toMatchObject({ kind: 'forbidden' });
    }
    for (const [actor, person] of [
      [judge, member],
      [admin, otherJudge],
      [admin, otherAdmin],
    ] as const) {
      await done(suspend(actor, person));
      expect(await decisionsOn(person)).toHaveLength(1);
    }
    expect(await refused(reinstate(judge, otherAdmin))).toMatchObject({ kind: 'forbidden' });
  });

  it('leaves the last admin alone', async () => {
    const { client } = database;
    await client.user.updateMany({ where: { role: 'admin' }, data: { role: 'member' } });
    const last = await known({ role: 'admin' });
    const { email } = await rowOf(last);
    const question = { person: email, reason: 'Away.' };
    expect(await refused(run(suspendPerson, operator, question, options()))).toMatchObject({ kind: 'conflict' });
    await known({ role: 'admin' });
    await done(run(suspendPerson, operator, question, options()));
  });
});
