/** What a signed-in person may do by office; what their vote weighs is another field (standing). */
export const ROLES = ['member', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever runs a command: nobody in particular, a person, or the operator at the command line. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'person'; id: string; role: Role; isSuspended: boolean }
  | { kind: 'operator' };

/** Everything that needs a permission, as verb and thing. */
export const ACTIONS = [
  'load catalogue',
  'vote',
  'review evidence',
  'decide evidence by office',
  'propose edit',
  'see edit',
  'amend edit',
  'decide edit',
  'rename page',
  'discuss',
  'withdraw post',
  'hide post',
  'choose handle',
  'manage own account',
  'watch page',
  'create person',
  'change role',
  'suspend person',
  'name founding rater',
  'create own token',
  'confirm ring',
  'declare affiliation',
  'show affiliation',
  'act on publication',
  'keep ratings up to date',
  'create token',
] as const;
export type Action = (typeof ACTIONS)[number];

type Rule = {
  roles: readonly Role[];
  operator: boolean;
  /** On things that have an owner: only on one's own, or only on other people's. */
  on?: 'own' | 'others';
  /** Who may also do it on what is their own, whatever `roles` says. */
  ownerMay?: true;
  /** A suspension leaves it: people keep what is theirs. */
  whileSuspended?: true;
};

const MODERATORS = ['moderator', 'admin'] as const;

/** The one table of permissions: action × role × condition. */
const RULES: Readonly<Record<Action, Rule>> = {
  'load catalogue': { roles: ['admin'], operator: true },
  vote: { roles: ROLES, operator: false },
  // Whoever may not decide by office also has to be established: the command looks that up.
  'review evidence': { roles: ROLES, operator: true },
  'decide evidence by office': { roles: MODERATORS, operator: true },
  'propose edit': { roles: ROLES, operator: false },
  'see edit': { roles: MODERATORS, operator: false, ownerMay: true, whileSuspended: true },
  'amend edit': { roles: ROLES, operator: false, on: 'own' },
  // Nobody approves one's own edit, whatever their office.
  'decide edit': { roles: MODERATORS, operator: false, on: 'others' },
  'rename page': { roles: MODERATORS, operator: false },
  discuss: { roles: ROLES, operator: false },
  'withdraw post': { roles: ROLES, operator: false, on: 'own', whileSuspended: true },
  'hide post': { roles: MODERATORS, operator: false, on: 'others' },
  'choose handle': { roles: ROLES, operator: false },
  'manage own account': { roles: ROLES, operator: false, whileSuspended: true },
  // It changes nothing for others.
  'watch page': { roles: ROLES, operator: false, whileSuspended: true },
  'create own token': { roles: ROLES, operator: false },
  // In the browser an account is made by signing in, and nobody makes one for somebody else.
  'create person': { roles: [], operator: true },
  'change role': { roles: ['admin'], operator: true, on: 'others' },
  'suspend person': { roles: MODERATORS, operator: true, on: 'others' },
  'name founding rater': { roles: ['admin'], operator: true },
  'confirm ring': { roles: MODERATORS, operator: true, on: 'others' },
  'declare affiliation': { roles: ROLES, operator: false },
  'show affiliation': { roles: MODERATORS, operator: true, on: 'others' },
  'act on publication': { roles: MODERATORS, operator: false },
  // What the clock and the day's snapshot of standings bring about.
  'keep ratings up to date': { roles: [], operator: true },
  'create token': { roles: [], operator: true },
};

/**
 * Whether an actor may do an action. A suspended person may do hardly anything.
 * @param owner whose thing it is, as `actorId` tells it. Without, the answer is whether there is a thing on which the
 *   actor may do it: that is what the runner asks before a command has looked the thing up.
 */
export function can(actor: Actor, action: Action, owner?: string): boolean {
  const { roles, operator, on, ownerMay, whileSuspended } = RULES[action];
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'operator') return operator;
  if (actor.isSuspended && !whileSuspended) return false;
  const isOwn = owner === undefined ? undefined : owner === actorId(actor);
  if (ownerMay && isOwn !== false) return true;
  if (!roles.includes(actor.role)) return false;
  return isOwn === undefined || on === undefined || isOwn === (on === 'own');
}

/**
 * Whether an actor's office reaches somebody of a role: an admin's and the operator's reach everybody, a moderator's only
 * whoever holds no office.
 */
export function reaches(actor: Actor, role: Role): boolean {
  if (actor.kind !== 'person') return actor.kind === 'operator';
  return actor.role === 'admin' || ROLES.indexOf(role) < ROLES.indexOf(actor.role);
}

/** The id that logs keep of an actor: opaque for a person. */
export function actorId(actor: Actor): string {
  return actor.kind === 'person' ? `person:${actor.id}` : actor.kind;
}
