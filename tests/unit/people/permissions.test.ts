import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, type Actor, actorId, can, ROLES, reaches } from '../../../domain/people/permissions';

const person = (role: (typeof ROLES)[number], isSuspended = false): Actor => ({
  kind: 'person',
  id: `a-${role}`,
  role,
  isSuspended,
});

const PEOPLE = {
  anonymous: { kind: 'anonymous' },
  member: person('member'),
  moderator: person('moderator'),
  admin: person('admin'),
  'suspended member': person('member', true),
  'suspended moderator': person('moderator', true),
  'suspended admin': person('admin', true),
  operator: { kind: 'operator' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof PEOPLE;

/** Who may, by action; everybody who is not named may not. An action that is missing here does not compile. */
const MAY: Readonly<Record<Action, readonly Who[]>> = {
  'load catalogue': ['admin', 'operator'],
  vote: ['member', 'moderator', 'admin'],
  'review evidence': ['member', 'moderator', 'admin', 'operator'],
  'decide evidence by office': ['moderator', 'admin', 'operator'],
  'propose edit': ['member', 'moderator', 'admin'],
  'see edit': ['member', 'moderator', 'admin', 'suspended member', 'suspended moderator', 'suspended admin'],
  'amend edit': ['member', 'moderator', 'admin'],
  'decide edit': ['moderator', 'admin'],
  'rename page': ['moderator', 'admin'],
  discuss: ['member', 'moderator', 'admin'],
  'withdraw post': ['member', 'moderator', 'admin', 'suspended member', 'suspended moderator', 'suspended admin'],
  'hide post': ['moderator', 'admin'],
  'choose handle': ['member', 'moderator', 'admin'],
  'manage own account': ['member', 'moderator', 'admin', 'suspended member', 'suspended moderator', 'suspended admin'],
  'watch page': ['member', 'moderator', 'admin', 'suspended member', 'suspended moderator', 'suspended admin'],
  'create person': ['operator'],
  'change role': ['admin', 'operator'],
  'suspend person': ['moderator', 'admin', 'operator'],
  'name founding rater': ['admin', 'operator'],
  'confirm ring': ['moderator', 'admin', 'operator'],
  'declare affiliation': ['member', 'moderator', 'admin'],
  'show affiliation': ['moderator', 'admin', 'operator'],
  'act on publication': ['moderator', 'admin'],
  'keep ratings up to date': ['operator'],
  'create own token': ['member', 'moderator', 'admin'],
  'create token': ['operator'],
};

const CELLS = ACTIONS.flatMap((action) =>
  (Object.keys(PEOPLE) as Who[]).map((who) => [who, action, MAY[action].includes(who)] as const),
);

describe('the table of permissions', () => {
  it.each(CELLS)('%s · %s: %s', (who, action, may) => {
    expect(can(PEOPLE[who], action)).toBe(may);
  });

  it('names every action, and people of every role', () => {
    expect(Object.keys(MAY).toSorted()).toEqual(ACTIONS.toSorted());
    for (const role of ROLES) expect(Object.keys(PEOPLE)).toEqual(expect.arrayContaining([role, `suspended ${role}`]));
  });
});

describe('whom an office reaches', () => {
  it.each([
    [PEOPLE.anonymous, []],
    [PEOPLE.member, []],
    [PEOPLE.moderator, ['member']],
    [PEOPLE.admin, ['member', 'moderator', 'admin']],
    [PEOPLE.operator, ['member', 'moderator', 'admin']],
  ])('%j: %j', (actor, roles) => {
    expect(ROLES.filter((role) => reaches(actor, role))).toEqual(roles);
  });
});

describe('the id that logs keep', () => {
  it.each([
    [PEOPLE.anonymous, 'anonymous'],
    [PEOPLE.operator, 'operator'],
    [PEOPLE.member, 'person:a-member'],
    [PEOPLE['suspended admin'], 'person:a-admin'],
  ])('of %j is %s', (actor, id) => {
    expect(actorId(actor)).toBe(id);
  });
});
