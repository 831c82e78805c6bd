import { randomUUID } from 'node:crypto';
import type { Action, Actor } from '../../domain/people/permissions';
import type { PublicationState } from '../../domain/ratings/publication/v1/state';
import { announceTags } from '../../server/cache/announce';
import { tags } from '../../server/cache/tags';
import { run } from '../../server/commands/run';
import type { CatalogueFile } from '../../server/exchange/catalogue-files';
import type { PrismaClient } from '../../server/generated/prisma/client';
import { declareAffiliation, showAffiliation } from '../../server/people/affiliations';
import { json } from '../../server/platform/json';
import { castVote } from '../../server/ratings/cast-vote';
import { startThread } from '../../server/wiki/start-thread';
import { addressAnswers } from './address-answers';
import { catalogueFiles } from './catalogue';
import { aDocument } from './documents';
import { done, editsOver } from './edits';
import { createPerson } from './people';

type Person = Actor & { kind: 'person' };

/** Where a command is tried. */
export type Setting = {
  client: PrismaClient;
  actor: Actor;
  /** Whose thing the command is about; the actor's own, or somebody else's. */
  owner: Person;
};

type Scene = {
  /** Puts in place what the command needs, and answers an input that is right in all but who sends it. */
  input: (setting: Setting) => unknown;
  /** Whoever may not do this is told that the thing is not there. */
  seenBy?: Action;
  /** The same over the API, where it is offered there. */
  call?: (input: never) => { method: string; path: string; body?: unknown };
};

let made = 0;

function name(): string {
  made += 1;
  return `Scene ${made}`;
}

/** Whoever owns a thing made it before they were suspended. */
const before = (owner: Person): Person => ({ ...owner, isSuspended: false });

/** What an actor has to have done before, where it is a person. */
async function asPerson(actor: Actor, act: (person: Person) => Promise<unknown>): Promise<void> {
  if (actor.kind === 'person') await act(before(actor));
}

/** A vote of somebody's own on a rating. */
async function ownVote({ client, actor }: Setting, on: OnRating): Promise<OnRating> {
  await asPerson(actor, (person) => done(run(castVote, person, { ...on, level: 'open' }, { client })));
  return on;
}

async function pendingEdit({ client, owner }: Setting): Promise<string> {
  const proposed = editsOver({ client }).proposePage(before(owner), aDocument({ name: name(), variants: [] }));
  return (await done(proposed)).edit;
}

/** The source that somebody else cites with a proposal, and that has answered. */
export async function citedSource({ client, owner }: Setting): Promise<string> {
  const url = `https://nobody.invalid/${randomUUID()}`;
  await addressAnswers(client, url);
  const vote = { model: 't5', criterion: 'weights', level: 'mostly', reason: 'It says so.', evidence: [url] };
  await done(run(castVote, before(owner), vote, { client }));
  return (await client.evidence.findFirstOrThrow({ where: { url } })).id;
}

/** A thread with a post of the owner's. */
export const postOf = ({ client, owner }: Setting) =>
  done(run(startThread, before(owner), { model: 'amber', title: name(), text: 'What is it?' }, { client }));

const userOf = ({ client, owner }: Setting) => client.user.findUniqueOrThrow({ where: { id: owner.id } });

async function personWith(setting: Setting): Promise<{ person: string; reason: string }> {
  return { person: (await userOf(setting)).handle ?? '', reason: 'The reason.' };
}

const SOME_DAY = Date.parse('2100-01-01');

const someModel = (client: PrismaClient) => client.model.findUniqueOrThrow({ where: { slug: 'amber' } });

/** A rating of which something else is published than its count says. */
async function publicationOf(client: PrismaClient, state: Partial<PublicationState>) {
  const { id: modelId } = await someModel(client);
  const where = { modelId_criterion: { modelId, criterion: 'weights' } };
  const { publication } = await client.rating.findUniqueOrThrow({ where });
  await client.rating.update({ where, data: { publication: json({ ...(publication as object), ...state }) } });
  await announceTags(client, [tags.model('amber')]);
  return { model: 'amber', criterion: 'weights', reason: 'The reason.' };
}

const FILES = catalogueFiles();

async function catalogueFile(kind: string, slug?: string): Promise<unknown> {
  const isMeant = (file: CatalogueFile) => file.kind === kind && (slug ?? file.document.slug) === file.document.slug;
  return (await FILES).find(isMeant)?.document;
}

type OnEdit = { edit: string; version: number };
type OnRating = { model: string; criterion: string };

const votePath = ({ model, criterion }: OnRating) => `/models/${model}/criteria/${criterion}/vote`;

/** For each command by its name: a thing to do it to, and how. */
export const SCENES: Readonly<Record<string, Scene>> = {
  'load-organization': { input: () => catalogueFile('organization') },
  'load-licence': { input: () => catalogueFile('licence') },
  'load-family': { input: () => catalogueFile('family') },
  'load-model': { input: () => catalogueFile('model', 't5') },
  'cast-vote': {
    input: () => ({ model: 'amber', criterion: 'access', level: 'open' }),
    call: ({ level, ...on }: OnRating & { level: string }) => ({ method: 'PUT', path: votePath(on), body: { level } }),
  },
  'withdraw-vote': {
    input: (setting) => ownVote(setting, { model: 'amber', criterion: 'access' }),
    call: (on: OnRating) => ({ method: 'DELETE', path: votePath(on) }),
  },
  'review-evidence': {
    input: async (setting) => ({ evidence: await citedSource(setting), verdict: 'rejected', reason: 'The reason.' }),
  },
  'check-address-again': { input: async (setting) => ({ evidence: await citedSource(setting) }) },
  'propose-edit': {
    input: () => ({ model: 'amber', baseRevision: 1, patch: { aliases: [name()] }, summary: 'A change' }),
    call: ({ model, ...body }: { model: string }) => ({ method: 'POST', path: `/models/${model}/edits`, body }),
  },
  'propose-page': { input: () => ({ document: aDocument({ name: name(), variants: [] }), summary: 'A new page' }) },
  'amend-edit': {
    input: async (setting) => ({ edit: await pendingEdit(setting), version: 1, patch: { aliases: [name()] } }),
    seenBy: 'see edit',
    call: ({ edit, ...body }: OnEdit) => ({ method: 'PATCH', path: `/edits/${edit}`, body }),
  },
  'withdraw-edit': {
    input: async (setting) => ({ edit: await pendingEdit(setting) }),
    seenBy: 'see edit',
    call: ({ edit }: OnEdit) => ({ method: 'DELETE', path: `/edits/${edit}` }),
  },
  'approve-edit': {
    input: async (setting) => ({ edit: await pendingEdit(setting), version: 1 }),
    seenBy: 'see edit',
    call: ({ edit, ...body }: OnEdit) => ({ method: 'POST', path: `/edits/${edit}/approve`, body }),
  },
  'reject-edit': {
    input: async (setting) => ({ edit: await pendingEdit(setting), version: 1, reason: 'The reason.' }),
    seenBy: 'see edit',
    call: ({ edit, ...body }: OnEdit) => ({ method: 'POST', path: `/edits/${edit}/reject`, body }),
  },
  'rename-page': {
    input: () => ({ model: 't5', slug: name().toLowerCase().replace(' ', '-'), reason: 'The reason.' }),
  },
  'start-thread': { input: () => ({ model: 'amber', title: name(), text: 'What is it?' }) },
  'reply-in-thread': {
    input: async (setting) => ({ thread: (await postOf(setting)).thread, text: `An answer, ${name()}` }),
  },
  'withdraw-post': { input: async (setting) => ({ post: (await postOf(setting)).post }) },
  'hide-post': {
    input: async (setting) => ({ post: (await postOf(setting)).post, isHidden: true, reason: 'The reason.' }),
  },
  'choose-handle': {
    input: async ({ client, actor }) => {
      if (actor.kind === 'person') await client.user.update({ where: { id: actor.id }, data: { handle: null } });
      return { handle: `h-${randomUUID().slice(0, 8)}` };
    },
  },
  'choose-mail': { input: () => ({ wantsMail: false }) },
  'watch-model': { input: () => ({ model: 'amber' }) },
  'unwatch-model': {
    input: async ({ client, actor, owner }) => {
      const userId = actor.kind === 'person' ? actor.id : owner.id;
      await client.watch.create({ data: { userId, modelId: (await someModel(client)).id, at: new Date() } });
      return { model: 'amber' };
    },
  },
  'mark-notifications-read': {
    input: async (setting) => {
      const { client, actor, owner } = setting;
      const told = actor.kind === 'person' ? actor : owner;
      const shown = { ...(await personWith({ ...setting, owner: told })), organization: 'google', is: true };
      await done(run(showAffiliation, { kind: 'operator' }, shown, { client }));
      const { id } = await client.notification.findFirstOrThrow({ where: { userId: told.id } });
      return { upTo: id.toString() };
    },
  },
  'end-own-session': {
    input: async ({ client, actor, owner }) => {
      const userId = actor.kind === 'person' ? actor.id : owner.id;
      const data = { sessionToken: randomUUID(), userId, expires: new Date('2100-01-01') };
      return { session: (await client.session.create({ data })).id };
    },
  },
  'end-own-sessions': { input: () => ({}) },
  'create-own-token': { input: () => ({ scope: 'read' }) },
  'revoke-own-token': {
    input: async ({ client, actor, owner }) => {
      const userId = actor.kind === 'person' ? actor.id : owner.id;
      const data = { id: randomUUID(), userId, hash: randomUUID(), scope: 'read', createdAt: new Date() };
      return { token: (await client.apiToken.create({ data })).id };
    },
  },
  'create-person': {
    input: () => ({ email: `${randomUUID()}@example.org`, handle: `h-${randomUUID().slice(0, 8)}` }),
  },
  'create-token': { input: async (setting) => ({ email: (await userOf(setting)).email }) },
  'name-founding-rater': {
    input: async (setting) => ({ ...(await personWith(setting)), until: new Date('2100-01-01') }),
  },
  'change-role': { input: async (setting) => ({ ...(await personWith(setting)), role: 'moderator' }) },
  'suspend-person': { input: personWith },
  'reinstate-person': {
    input: async (setting) => {
      await setting.client.user.update({ where: { id: setting.owner.id }, data: { suspendedAt: new Date() } });
      return personWith(setting);
    },
  },
  'confirm-vote': {
    input: async (setting) => {
      const { client } = setting;
      const { id: modelId } = await someModel(client);
      const on = await ownVote(setting, { model: 'amber', criterion: 'permanence' });
      // There is something to confirm: the evidence has changed since.
      const data = { evidenceChanges: { increment: 1 } };
      await client.rating.update({ where: { modelId_criterion: { modelId, criterion: on.criterion } }, data });
      return on;
    },
  },
  'confirm-ring': {
    input: async (setting) => {
      const other = await createPerson(setting.client);
      const { person, reason } = await personWith(setting);
      return { people: [person, (await userOf({ ...setting, owner: other })).handle], reason };
    },
  },
  'release-from-ring': {
    input: async (setting) => {
      await setting.client.user.update({ where: { id: setting.owner.id }, data: { ring: randomUUID() } });
      return personWith(setting);
    },
  },
  'declare-affiliation': { input: () => ({ organization: 'google' }) },
  'end-affiliation': {
    input: async ({ client, actor }) => {
      const at = { organization: 'google' };
      await asPerson(actor, (person) => done(run(declareAffiliation, person, at, { client })));
      return at;
    },
  },
  'show-affiliation': {
    input: async (setting) => ({ ...(await personWith(setting)), organization: 'google', is: true }),
  },
  'release-freeze': {
    input: ({ client }) => publicationOf(client, { freeze: { since: 0, until: SOME_DAY } }),
  },
  'shorten-patience': {
    input: ({ client }) => publicationOf(client, { heldSince: SOME_DAY, settled: null, freeze: null }),
  },
  'record-address-check': {
    input: async () => ({
      url: 'https://nobody.invalid/',
      status: 200,
      finalUrl: null,
      contentType: 'text/html',
      title: null,
      fault: null,
    }),
  },
  'publish-due': { input: async ({ client }) => ({ model: (await someModel(client)).id, at: new Date() }) },
  'recount-votes': {
    input: async ({ client, owner }) => ({ model: (await someModel(client)).id, people: [owner.id] }),
  },
  'follow-registry': { input: async ({ client }) => ({ model: (await someModel(client)).id }) },
  'take-over': { input: async ({ client }) => ({ model: (await someModel(client)).id }) },
  'take-standings': { input: () => ({ after: null }) },
  'import-hub-model': {
    input: () => ({ model: 'amber', baseRevision: 1, patch: { aliases: [name()] }, summary: 'A change' }),
  },
  'import-osai-system': {
    input: () => ({ slug: `scene-${randomUUID()}`, document: aDocument({ name: name(), variants: [] }) }),
  },
};
