import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { type Action, type Actor, actorId, can, type Role } from '../../domain/people/permissions';
import { awaitExpiry } from '../../server/cache/await-expiry';
import type { PrismaClient } from '../../server/generated/prisma/client';
import { connect } from '../../server/platform/database';
import { type Site, startSite } from '../support/browser-site';
import { test as base, expect } from '../support/browser-test';
import { type AnyCommand, allCommands, commandName, knowsOwners, sourceFiles } from '../support/commands';
import { PAGE_DOORS, type PageDoor } from '../support/page-doors';
import { createPerson } from '../support/people';
import { SCENES } from '../support/scenes';

type Person = Actor & { kind: 'person' };

/** A site on which one command after the other is tried, and its database. */
type Place = { site: Site; client: PrismaClient };

/** The place is made once for all of them: what one leaves behind is not in the way of the next. */
const test = base.extend<object, { place: Place }>({
  place: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await startSite();
      const client = connect(site.database);
      // Addresses are queued to be fetched and then wait: how many do is what tells that it was done.
      await client.$executeRaw`
        INSERT INTO graphile_worker._private_job_queues (queue_name, locked_at, locked_by)
        VALUES ('addresses', now(), 'a test')`;
      await use({ site, client });
      await client.$disconnect();
      await site.remove();
    },
    { scope: 'worker' },
  ],
});

/** Who comes to a page, those first who may do least. */
const VISITORS = [
  { who: 'somebody signed out', role: 'member', isSuspended: false, isSignedIn: false },
  { who: 'a suspended member', role: 'member', isSuspended: true, isSignedIn: true },
  { who: 'a suspended moderator', role: 'moderator', isSuspended: true, isSignedIn: true },
  { who: 'a member', role: 'member', isSuspended: false, isSignedIn: true },
  { who: 'a moderator', role: 'moderator', isSuspended: false, isSignedIn: true },
  { who: 'an admin', role: 'admin', isSuspended: false, isSignedIn: true },
] as const satisfies ReadonlyArray<{ who: string; role: Role; isSuspended: boolean; isSignedIn: boolean }>;

/** A command's form on a page, about what is the visitor's own, somebody else's, or nobody's. */
type Case = { command: string; permission: Action; door: PageDoor; whose: 'their own' | 'somebody else’s' | 'any' };

function casesOf(command: AnyCommand, doors: readonly PageDoor[]): Case[] {
  const owned = knowsOwners(command) ? (['their own', 'somebody else’s'] as const) : (['any'] as const);
  const { name, permission } = command;
  return doors.flatMap((door) => owned.map((whose) => ({ command: name, permission, door, whose })));
}

test('every command has its forms on pages, or a reason why no page has one', async () => {
  const commands = await allCommands();
  expect(Object.keys(PAGE_DOORS).toSorted()).toEqual(commands.map(({ name }) => name).toSorted());

  const doors = Object.values(PAGE_DOORS).flatMap((some) => (typeof some === 'string' ? [] : some));
  const files = sourceFiles('app');
  const actions = files.flatMap(({ file, text }) => {
    const [, folder = ''] = /^app\/member\/(.+)\/actions\.ts$/.exec(file) ?? [];
    return folder === ''
      ? []
      : [...text.matchAll(/^export async function (\w+)/gm)].map(([, name]) => `${folder} ${name}`);
  });
  const routes = files.flatMap(({ file, text }) =>
    /\brun\(/.test(text) && file.endsWith('/route.ts') ? [file.slice('app/'.length, -'/route.ts'.length)] : [],
  );
  expect(new Set(doors.map(({ action }) => action))).toEqual(new Set([...actions, ...routes]));

  const runByPages = files.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:act|run)\((\w+),/g)].map(([, name = '']) => commandName(name)),
  );
  const known = new Set(commands.map(({ name }) => name));
  const withForms = Object.entries(PAGE_DOORS).flatMap(([name, some]) => (typeof some === 'string' ? [] : [name]));
  expect(new Set(withForms)).toEqual(new Set(runByPages.filter((name) => known.has(name))));
});

test.describe('pages let everybody do what the table of permissions says, and nothing else', () => {
  for (const [name, doors] of Object.entries(PAGE_DOORS)) {
    if (typeof doors === 'string') continue;
    test(name, async ({ page, place }) => {
      const command = (await allCommands()).find((one) => one.name === name);
      if (!command) throw new Error(`There is no command ${name}.`);
      for (const one of casesOf(command, doors)) await tryDoor({ ...place, page, ...one });
    });
  }
});

type Trial = Case & Place & { page: Page };

/** Lets every visitor look for the form and send it, whether they found it or not. */
async function tryDoor(trial: Trial): Promise<void> {
  const { client, command, permission, door, whose } = trial;
  let stage: Stage | null = null;
  for (const { who, role, isSuspended, isSignedIn } of VISITORS) {
    stage ??= await setStage(trial);
    const { person, ownerId, open, cookie } = stage;
    const actor: Actor = isSignedIn ? { ...person, role, isSuspended } : { kind: 'anonymous' };
    const may = can(actor, permission, ownerId);
    const isPageOf = door.pageOf === undefined || can(actor, door.pageOf);

    if (isSignedIn) await become(client, person, { role, isSuspended });
    const shown = await open(isSignedIn ? cookie : '');
    const form = shown ?? (stage.form ??= await openAsAny(trial, stage));
    if (isSignedIn) await become(client, person, { role, isSuspended });
    const before = await count(client, door);
    await send(form, isSignedIn ? cookie : '', door.typed?.(stage.input as never) ?? {});
    const isDone = (await count(client, door)) !== before;
    expect
      .soft({ isShown: shown !== null, isDone }, `${command} (${door.button}) on ${whose}, by ${who}`)
      .toEqual({ isShown: may && isPageOf, isDone: may });
    if (isDone) stage = null;
  }
}

/** Somebody at a page, and what it is about. */
type Stage = {
  person: Person;
  owner: Person;
  ownerId: string | undefined;
  input: unknown;
  cookie: string;
  /** The form on the page as it comes for somebody with a session; null where there is none. */
  open: (cookie: string) => Promise<Form | null>;
  form: Form | null;
};

/** Nobody may do more. */
const ABLE = { role: 'admin', isSuspended: false, isFounding: true } as const;

async function setStage({ client, page, site, command, door, whose }: Trial): Promise<Stage> {
  const person = await createPerson(client, ABLE);
  const owner = whose === 'their own' ? person : await createPerson(client);
  const input = await (door.input ?? SCENES[command]?.input)?.({ client, actor: person, owner });
  await awaitExpiry(site.database);
  const url = site.url + door.path(input as never);
  return {
    person,
    owner,
    ownerId: whose === 'any' ? undefined : actorId(owner),
    input,
    cookie: await signIn(client, person),
    open: (cookie) => formOn(page, url, cookie, door, input),
    form: null,
  };
}

/** The form as whoever finds it has it: the person before they lost the right to it, whose thing it is, or somebody else. */
async function openAsAny({ client, command, permission, door }: Trial, { person, owner, ownerId, open }: Stage) {
  const reader = [person, owner, await createPerson(client, ABLE)].find((one) => can(one, permission, ownerId));
  if (reader === person) await become(client, person, ABLE);
  const form = reader && (await open(await signIn(client, reader)));
  if (!form) throw new Error(`${command}: nobody finds the button ${door.button}.`);
  return form;
}

async function become(
  client: PrismaClient,
  { id }: Person,
  { role, isSuspended }: { role: Role; isSuspended: boolean },
) {
  await client.user.update({ where: { id }, data: { role, suspendedAt: isSuspended ? new Date() : null } });
}

async function signIn(client: PrismaClient, { id: userId }: Person): Promise<string> {
  const sessionToken = randomUUID();
  await client.session.create({ data: { sessionToken, userId, expires: new Date('2100-01-01') } });
  return `authjs.session-token=${sessionToken}`;
}

async function count(client: PrismaClient, { counted }: PageDoor): Promise<number> {
  const [row] = await client.$queryRawUnsafe<Array<{ count: number }>>(`SELECT count(*)::int AS count FROM ${counted}`);
  return row?.count ?? 0;
}

type Form = { address: string; encoding: string; entries: Array<[string, string]> };

/** The form of a door on a page as it comes, with what its button sends; null where the page has none. */
async function formOn(page: Page, url: string, cookie: string, door: PageDoor, input: unknown): Promise<Form | null> {
  const response = await fetch(url, { headers: { cookie } });
  const html = await response.text();
  const names = Object.entries(door.names?.(input as never) ?? {});
  const form = await page.evaluate(
    ([text, button, carried]) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const pressed = [...parsed.querySelectorAll('button')].find(
        ({ textContent, form: of }) =>
          textContent === button &&
          carried.every(([name, value]) => of?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value === value),
      );
      if (!pressed?.form) return null;
      const entries = [...new FormData(pressed.form, pressed)].flatMap(
        ([name, value]): Array<[string, string]> => (typeof value === 'string' ? [[name, value]] : []),
      );
      return { action: pressed.form.getAttribute('action') ?? '', encoding: pressed.form.enctype, entries };
    },
    [html, door.button, names] as const,
  );
  return form && { ...form, address: new URL(form.action, response.url).href };
}

/** Sends a form as a browser without scripts does. */
async function send({ address, encoding, entries }: Form, cookie: string, typed: Readonly<Record<string, string>>) {
  const sent = [...entries.filter(([name]) => !(name in typed)), ...Object.entries(typed)];
  const form = new FormData();
  for (const [name, value] of sent) form.append(name, value);
  const body = encoding === 'multipart/form-data' ? form : new URLSearchParams(sent);
  const headers = { cookie, origin: new URL(address).origin };
  const response = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' });
  await response.arrayBuffer();
  expect(response.status, `sending a form to ${address}`).toBeLessThan(500);
}
