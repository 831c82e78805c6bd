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
  'choose handle',
  'create person',
  'change role',
  'name founding rater',
  'create token',
] as const;
export type Action = (typeof ACTIONS)[number];

type Rule = { roles: readonly Role[]; operator: boolean };

/** The one table of permissions: action × who. */
const RULES: Readonly<Record<Action, Rule>> = {
  'load catalogue': { roles: ['admin'], operator: true },
  vote: { roles: ROLES, operator: false },
  // Whoever may not decide by office also has to be established: the command looks that up.
  'review evidence': { roles: ROLES, operator: false },
  'decide evidence by office': { roles: ['moderator', 'admin'], operator: false },
  'choose handle': { roles: ROLES, operator: false },
  // In the browser an account is made by signing in, and nobody makes one for somebody else.
  'create person': { roles: [], operator: true },
  'change role': { roles: ['admin'], operator: true },
  'name founding rater': { roles: ['admin'], operator: true },
  'create token': { roles: [], operator: true },
};

/** Whether an actor may do an action. A suspended person may do nothing. */
export function can(actor: Actor, action: Action): boolean {
  const rule = RULES[action];
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'operator') return rule.operator;
  return !actor.isSuspended && rule.roles.includes(actor.role);
}

/** The id that logs keep of an actor: opaque for a person. */
export function actorId(actor: Actor): string {
  return actor.kind === 'person' ? `person:${actor.id}` : actor.kind;
}
