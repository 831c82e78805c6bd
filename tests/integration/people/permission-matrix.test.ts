import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type Actor, actorId, can, ROLES } from '../../../domain/people/permissions';
import { run } from '../../../server/commands/run';
import { tokenHash } from '../../../server/people/create-token';
import { apiOver } from '../../support/api';
import { allCommands, commandName, knowsOwners, sourceFiles } from '../../support/commands';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { SCENES } from '../../support/scenes';

const database = useFreshDatabase('examples');
const COMMANDS = await allCommands();

/** Whoever can stand at a door. Persons are founding raters: what takes standing is not what is asked here. */
const WHO = [
  { who: 'somebody signed out', make: async (): Promise<Actor> => ({ kind: 'anonymous' }) },
  { who: 'the operator', make: async (): Promise<Actor> => ({ kind: 'operator' }) },
  ...ROLES.flatMap((role) =>
    [false, true].map((isSuspended) => ({
      who: `a${isSuspended ? ' suspended' : role === 'admin' ? 'n' : ''} ${role}`,
      make: (): Promise<Actor> => createPerson(database.client, { role, isSuspended, isFounding: true }),
    })),
  ),
];

const CASES = COMMANDS.flatMap((command) =>
  (knowsOwners(command) ? ['their own', 'somebody else’s'] : ['any']).flatMap((whose) =>
    WHO.map(({ who, make }) => ({ command, whose, who, make })),
  ),
);

/** A case in its setting: who acts, with which input, and what the table says comes of it. */
async function stage({ command, whose, make }: (typeof CASES)[number]) {
  const { client } = database;
  const actor = await make();
  const scene = SCENES[command.name];
  if (!scene) throw new Error(`tests/support/scenes.ts has no scene for the command ${command.name}.`);
  const isOwn = whose === 'their own' && actor.kind === 'person';
  const owner = isOwn ? actor : await createPerson(client);
  const ownerId = whose === 'any' ? undefined : actorId(owner);
  const input = await scene.input({ client, actor, owner });
  const isHidden = scene.seenBy !== undefined && can(actor, command.permission) && !can(actor, scene.seenBy, ownerId);
  const isDone = can(actor, command.permission, ownerId);
  const refusal = actor.kind === 'anonymous' ? 'unauthenticated' : isHidden ? 'not-found' : 'forbidden';
  const outcome: 'done' | typeof refusal = isDone ? 'done' : refusal;
  return { actor, scene, input, outcome };
}

describe('the table of permissions', () => {
  it('has a scene for every command, and no other', () => {
    expect(Object.keys(SCENES).toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
  });

  it('holds no action that nothing asks for', () => {
    const asked = new Set<string>(COMMANDS.map(({ permission }) => permission));
    for (const { text } of sourceFiles('server', 'app')) {
      for (const [, action] of text.matchAll(/\b(?:can|actorFault)\([^)]*?'([a-z ]+)'/g)) asked.add(action ?? '');
    }
    expect(ACTIONS.filter((action) => !asked.has(action))).toEqual([]);
  });
});

describe('run', () => {
  it.each(CASES)('$command.name on $whose thing, by $who', async (one) => {
    const { actor, input, outcome } = await stage(one);
    const result = await run(one.command, actor, input, { client: database.client });
    expect(result.ok ? 'done' : result.refusal.kind).toBe(outcome);
  });
});

const STATUS = { unauthenticated: 401, forbidden: 403, 'not-found': 404 } as const;

describe('the API', () => {
  it('is told of every command that it runs', () => {
    const offered = sourceFiles('server/exchange/api').flatMap(({ text }) =>
      [...text.matchAll(/\bwrite\(c, (\w+),/g)].map(([, name = '']) => commandName(name)),
    );
    const told = Object.entries(SCENES).flatMap(([name, { call }]) => (call ? [name] : []));
    expect(new Set(told)).toEqual(new Set(offered));
  });

  it.each(CASES.filter(({ command, who }) => SCENES[command.name]?.call && who !== 'the operator'))(
    '$command.name on $whose thing, by $who',
    async (one) => {
      const { client } = database;
      const { actor, scene, input, outcome } = await stage(one);
      const { method, path, body } = scene.call?.(input as never) ?? { method: 'GET', path: '/' };
      const { status } = await apiOver(client).call(method, path, { body, ...(await tokenOf(actor)) });
      expect(status).toSatisfy((told: number) => (outcome === 'done' ? told < 300 : told === STATUS[outcome]));
    },
  );
});

async function tokenOf(actor: Actor): Promise<{ token?: string }> {
  if (actor.kind !== 'person') return {};
  const token = `wm_${randomUUID()}`;
  const facts = { userId: actor.id, hash: tokenHash(token), scope: 'write', createdAt: new Date() };
  await database.client.apiToken.create({ data: { id: randomUUID(), ...facts } });
  return { token };
}
