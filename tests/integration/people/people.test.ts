import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import type { Result } from '../../../server/commands/command';
import { run } from '../../../server/commands/run';
import { changeRole } from '../../../server/people/change-role';
import { chooseHandle } from '../../../server/people/choose-handle';
import { createPerson } from '../../../server/people/create-person';
import { createToken } from '../../../server/people/create-token';
import { nameFoundingRater } from '../../../server/people/name-founding-rater';
import { listPeople } from '../../../server/people/person';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();
const operator: Actor = { kind: 'operator' };
const anonymous: Actor = { kind: 'anonymous' };
const person = (role: 'member' | 'moderator' | 'admin', id = crypto.randomUUID(), isSuspended = false): Actor => ({
  kind: 'person',
  id,
  role,
  isSuspended,
});

/** An account without a handle, as the first sign-in makes it. */
async function signUp(): Promise<{ id: string; email: string }> {
  const id = crypto.randomUUID();
  const email = `${id}@example.org`;
  await database.client.user.create({ data: { id, email } });
  return { id, email };
}

function kindOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.refusal.kind;
}

const options = () => ({ client: database.client });

describe('choosing a handle', () => {
  it('gives the person the handle, once', async () => {
    const { id } = await signUp();
    expect(await run(chooseHandle, person('member', id), { handle: 'ada' }, options())).toMatchObject({ value: 'ada' });
    const again = await run(chooseHandle, person('member', id), { handle: 'countess' }, options());
    expect(again).toMatchObject({ refusal: { kind: 'conflict', detail: 'You have chosen your handle already.' } });
    expect(await database.client.user.findUnique({ where: { id } })).toMatchObject({ handle: 'ada' });
  });

  it('gives a handle to one of several who choose it at once, and tells the others so', async () => {
    const people = await Promise.all([signUp(), signUp(), signUp()]);
    const results = await Promise.all(
      people.map(({ id }) => run(chooseHandle, person('member', id), { handle: 'wanted-by-all' }, options())),
    );
    expect(results.map(kindOf).toSorted()).toEqual(['invalid', 'invalid', 'ok']);
    const [refused] = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    expect(refused).toMatchObject({ errors: [{ path: 'handle', message: expect.stringContaining('already') }] });
  });

  it.each<[string, Actor, string]>([
    ['nobody', anonymous, 'unauthenticated'],
    ['the operator', operator, 'forbidden'],
    ['a suspended person', person('member', crypto.randomUUID(), true), 'forbidden'],
  ])('is not for %s', async (_, actor, kind) => {
    expect(kindOf(await run(chooseHandle, actor, { handle: 'somebody' }, options()))).toBe(kind);
  });
});

describe('accounts, offices and tokens', () => {
  it.each<[string, Actor, create: string, change: string]>([
    ['nobody', anonymous, 'unauthenticated', 'unauthenticated'],
    ['a member', person('member'), 'forbidden', 'forbidden'],
    ['a moderator', person('moderator'), 'forbidden', 'forbidden'],
    ['an admin', person('admin'), 'forbidden', 'ok'],
    ['a suspended admin', person('admin', crypto.randomUUID(), true), 'forbidden', 'forbidden'],
    ['the operator', operator, 'ok', 'ok'],
  ])('by %s', async (_, actor, create, change) => {
    const { email } = await signUp();
    const unique = `p-${crypto.randomUUID().slice(0, 8)}`;
    const account = { email: `${unique}@example.org`, handle: unique };
    // Admins name people by handle: only the operator knows addresses.
    await database.client.user.update({ where: { email }, data: { handle: `${unique}-2` } });
    const appointment = { person: `${unique}-2`, role: 'moderator', reason: 'Knows the field.' };
    if (actor.kind === 'operator') appointment.person = email;
    expect(kindOf(await run(createPerson, actor, account, options()))).toBe(create);
    expect(kindOf(await run(createToken, actor, { email }, options()))).toBe(create);
    expect(kindOf(await run(changeRole, actor, appointment, options()))).toBe(change);
    const founding = { person: appointment.person, until: new Date('2090-01-01') };
    expect(kindOf(await run(nameFoundingRater, actor, founding, options()))).toBe(change);
    const after = await database.client.user.findUniqueOrThrow({ where: { email }, include: { tokens: true } });
    expect(after.role).toBe(change === 'ok' ? 'moderator' : 'member');
    expect(after.foundingUntil === null).toBe(change !== 'ok');
    expect(after.tokens).toHaveLength(create === 'ok' ? 1 : 0);
  });

  it('is no founding rater any more by a date in the past, and the log says that it ended', async () => {
    const { email } = await signUp();
    for (const until of ['2100-01-01', '2020-01-01']) {
      await run(nameFoundingRater, operator, { person: email, until: new Date(until) }, options());
    }
    const kinds = await database.client.change.findMany({ select: { kind: true }, orderBy: { id: 'desc' }, take: 2 });
    expect(kinds.map(({ kind }) => kind)).toEqual(['founding-rater-ended', 'founding-rater-named']);
  });

  it.each(['0000-01-01', '+012027-01-01'])(
    'names nobody a founding rater until %s: such years are not kept',
    async (day) => {
      const { email } = await signUp();
      const result = await run(nameFoundingRater, operator, { person: email, until: new Date(day) }, options());
      expect(result).toMatchObject({
        refusal: { errors: [{ path: 'until', message: 'give a date such as 2027-12-31' }] },
      });
    },
  );

  it('keeps an address in lower case, and dates an account back', async () => {
    const createdAt = new Date('2026-01-31T12:00:00Z');
    const input = { email: ' Grace@Example.ORG ', handle: 'grace', role: 'moderator', createdAt };
    const result = await run(createPerson, operator, input, options());
    expect(result).toMatchObject({ value: { email: 'grace@example.org', role: 'moderator', createdAt } });
  });

  it.each([
    ['the address', { email: 'grace@example.org', handle: 'grace-2' }],
    ['the handle', { email: 'grace-2@example.org', handle: 'grace' }],
  ])('refuses %s of somebody else', async (_, input) => {
    expect(kindOf(await run(createPerson, operator, input, options()))).toBe('conflict');
  });

  it.each([
    [changeRole, { person: 'no@example.org', role: 'admin', reason: 'Why not.' }],
    [nameFoundingRater, { person: 'no@example.org', until: new Date() }],
    [createToken, { email: 'no@example.org' }],
  ])('refuses $name for an address without an account', async (command, input) => {
    const result = await run<typeof command.input, unknown>(command, operator, input, options());
    expect(result).toMatchObject({ refusal: { kind: 'not-found', what: expect.stringContaining('no@example.org') } });
  });

  it('tells a token once and stores its hash alone', async () => {
    const { id, email } = await signUp();
    const result = await run(createToken, operator, { email, scope: 'read' }, options());
    const token = result.ok ? result.value.token : '';
    expect(token).toMatch(/^wm_[\w-]{43}$/);
    const [kept, ...others] = await database.client.apiToken.findMany({ where: { userId: id } });
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ hash: createHash('sha256').update(token).digest('hex'), scope: 'read' });
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('lists everybody, the oldest first, with the standing that their page tells', async () => {
    const { email } = await signUp();
    const until = new Date('2090-01-01');
    const named = await run(nameFoundingRater, operator, { person: email, until }, options());
    expect(named).toMatchObject({ value: { standing: 'established' } });
    const standingAt = async (at: Date) =>
      (await listPeople(database.client, at)).find((one) => one.email === email)?.standing;
    expect([await standingAt(new Date()), await standingAt(until)]).toEqual(['established', 'newcomer']);
    const people = await listPeople(database.client, until);
    expect(people.length).toBe(await database.client.user.count());
    expect(people.map(({ createdAt }) => createdAt)).toEqual(
      people.map(({ createdAt }) => createdAt).toSorted((a, b) => +a - +b),
    );
  });
});
