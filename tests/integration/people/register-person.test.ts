import { describe, expect, it } from 'vitest';
import { registerPerson } from '../../../server/people/register-person';
import { useFreshDatabase } from '../../support/fresh-database';

const LOCAL = { isLocal: true, adminEmails: [] };
const PUBLIC = { isLocal: false, adminEmails: ['boss@example.org'] };

const account = (name: string) => ({
  email: `${name}@example.org`,
  emailVerified: new Date(),
});

describe('on a local site', () => {
  const database = useFreshDatabase();

  it('exactly one of many who come first at once is admin and founding rater', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `person-${index}`);
    await Promise.all(names.map((name) => registerPerson(database.client, account(name), LOCAL)));
    const people = await database.client.user.findMany();
    expect(people).toHaveLength(8);
    const [first, ...others] = people.filter(({ role }) => role === 'admin');
    expect(others).toEqual([]);
    expect(first?.foundingReason).toBe('first person on a local site');
    expect(people.filter(({ foundingUntil }) => foundingUntil !== null)).toEqual([first]);
  });

  it('one address that comes twice at once has one account', async () => {
    const twice = await Promise.all([1, 2].map(() => registerPerson(database.client, account('twice'), LOCAL)));
    expect(twice[0]?.id).toBe(twice[1]?.id);
    expect(await database.client.user.count({ where: { email: 'twice@example.org' } })).toBe(1);
  });
});

describe('on a public site', () => {
  const database = useFreshDatabase();

  it('whoever comes first is a member, and an address that the operator named is admin', async () => {
    expect(await registerPerson(database.client, account('first'), PUBLIC)).toMatchObject({
      role: 'member',
      foundingUntil: null,
    });
    expect(await registerPerson(database.client, account('boss'), PUBLIC)).toMatchObject({
      role: 'admin',
      foundingUntil: null,
    });
  });
});
