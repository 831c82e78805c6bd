import { randomUUID } from 'node:crypto';
import type { ModelDocument } from '../../domain/models/model-document';
import type { Action } from '../../domain/people/permissions';
import { fieldsOf } from '../../domain/wiki/document-form';
import { run } from '../../server/commands/run';
import { hidePost } from '../../server/moderation/hide-post';
import { declareAffiliation } from '../../server/people/affiliations';
import type { PostPlace } from '../../server/wiki/start-thread';
import { done } from './edits';
import { createPerson } from './people';
import { citedSource, postOf, type Setting } from './scenes';

type Fields = Readonly<Record<string, string>>;

/** A form on a page by which a command is run. */
type Door<Input> = {
  /** The server action by its folder below `app/member` and its name; a route handler by its folder in `app`. */
  action: string;
  /** Puts in place what the form is about, where that is not what the command's scene does. */
  input?: (setting: Setting) => Promise<unknown>;
  /** The path of a page that has the form. */
  path: (input: Input) => string;
  button: string;
  /** What the form carries unseen that tells it from others with such a button. */
  names?: (input: Input) => Fields;
  /** What somebody types and chooses in it. */
  typed?: (input: Input) => Fields;
  /** Rows of which there are more or fewer once it is done, as they follow FROM. */
  counted: string;
  /** Whoever else may run the command does it elsewhere: this page is theirs who may do that. */
  pageOf?: Action;
};

export type PageDoor = Door<never>;

const door = <Input>(one: Door<Input>): PageDoor => one;

type OnRating = { model: string; criterion: string };
type OnEdit = { edit: string };
type OnPerson = { person: string };
type OnSource = { evidence: string };

const REASON = { reason: 'The reason.' };
const typedReason = () => REASON;

const DECISIONS = '"Decision"';
const VOTES = '"VoteEvent"';

const ratingPath = ({ model, criterion }: OnRating) => `/models/${model}/criteria/${criterion}`;
const RATING = 'models/[slug]/criteria/[criterion]';
const sourcePath = () => '/models/t5/criteria/weights';
const sourceOf = ({ evidence }: OnSource) => ({ evidence });
const deskPath = ({ edit }: OnEdit) => `/moderation/edits/${edit}`;
const editOf = ({ edit }: OnEdit) => ({ edit });
const settings = () => '/settings';

/** A form of a user's page, by which an office decides on them. */
const onPerson = (action: string, button: string, more: Partial<Door<OnPerson>> = {}) =>
  door<OnPerson>({
    action: `users/[handle] ${action}`,
    path: ({ person }) => `/users/${person}`,
    button,
    names: ({ person }) => ({ person }),
    typed: typedReason,
    counted: DECISIONS,
    ...more,
  });

/** A button about a source, on the page of its rating. */
const onSource = (button: string, more: Partial<Door<OnSource>> = {}) =>
  door<OnSource>({
    action: `${RATING} review`,
    path: sourcePath,
    button,
    names: sourceOf,
    typed: typedReason,
    counted: DECISIONS,
    ...more,
  });

const threadPath = ({ model, thread }: PostPlace) => `/models/${model}/discussion/${thread}`;
const postIn = ({ post }: PostPlace) => ({ post });

/** The button by which a page is watched, or no more, wherever it stands. */
function watchDoors(button: string, folders: readonly string[]): PageDoor[] {
  return folders.map((folder) =>
    door({
      action: `${folder} setWatch`,
      path: ({ model }: { model: string }) => `/${folder.replace('[slug]', model)}`,
      button,
      counted: '"Watch"',
    }),
  );
}

const BY_THE_OPERATOR = 'the operator’s, at the command line';
const BY_THE_CLOCK = 'what the clock and the day’s snapshot bring about: a job runs it';

/** For each command by its name: the forms that run it, or why no page has one. */
export const PAGE_DOORS: Readonly<Record<string, readonly PageDoor[] | string>> = {
  'load-organization': BY_THE_OPERATOR,
  'load-licence': BY_THE_OPERATOR,
  'load-family': BY_THE_OPERATOR,
  'load-model': BY_THE_OPERATOR,
  'import-hub-model': BY_THE_OPERATOR,
  'import-osai-system': BY_THE_OPERATOR,
  'create-person': 'the operator’s: in the browser an account is made by signing in',
  'create-token': 'the operator’s: in the browser everybody makes their own',
  'follow-registry': 'what a changed licence, maker or family brings about: a job runs it',
  'publish-due': BY_THE_CLOCK,
  'record-address-check': BY_THE_CLOCK,
  'recount-votes': BY_THE_CLOCK,
  'take-over': BY_THE_CLOCK,
  'take-standings': BY_THE_CLOCK,

  'cast-vote': [
    door({
      action: `${RATING} rate`,
      path: ratingPath,
      button: 'Submit rating',
      typed: () => ({ level: 'open' }),
      counted: VOTES,
    }),
    door({
      action: `${RATING} agree`,
      input: async (setting) => {
        const where = { evidenceIds: { has: await citedSource(setting) } };
        const { id } = await setting.client.proposal.findFirstOrThrow({ where });
        return { backs: id.toString() };
      },
      path: sourcePath,
      button: 'Agree',
      names: ({ backs }: { backs: string }) => ({ backs }),
      counted: VOTES,
    }),
  ],
  'confirm-vote': [door({ action: `${RATING} confirm`, path: ratingPath, button: 'It still holds', counted: VOTES })],
  'withdraw-vote': [
    door({ action: `${RATING} withdraw`, path: ratingPath, button: 'Withdraw rating', counted: VOTES }),
  ],
  'review-evidence': [
    onSource('Accept source'),
    onSource('Reject source'),
    onSource('Report as gone'),
    onSource('Accept as contradicting', { pageOf: 'decide evidence by office' }),
    ...['Accept source', 'Reject source', 'Report as gone'].map((button) =>
      onSource(button, {
        action: 'moderation/sources/[id] decide',
        path: ({ evidence }) => `/moderation/sources/${evidence}`,
        pageOf: 'decide edit',
      }),
    ),
  ],
  'check-address-again': [
    onSource('Look again', {
      action: `${RATING} lookAgain`,
      typed: () => ({}),
      counted: `graphile_worker._private_jobs WHERE key LIKE 'check-address:%'`,
    }),
  ],
  'release-freeze': [
    door({
      action: `${RATING} release`,
      path: ratingPath,
      button: 'End freeze',
      typed: typedReason,
      counted: DECISIONS,
    }),
  ],
  'shorten-patience': [
    door({
      action: `${RATING} shorten`,
      path: ratingPath,
      button: 'Count as held',
      typed: typedReason,
      counted: DECISIONS,
    }),
  ],

  'propose-edit': [
    door({
      action: 'models/[slug]/edit propose',
      path: ({ model }: { model: string }) => `/models/${model}/edit`,
      button: 'Propose edit',
      typed: () => ({ aliases: randomUUID(), summary: 'A change' }),
      counted: '"Edit"',
    }),
  ],
  'propose-page': [
    door({
      action: 'models/new propose',
      path: () => '/models/new',
      button: 'Propose edit',
      typed: ({ document }: { document: ModelDocument }) => ({
        ...fieldsOf({ ...document, name: randomUUID() }),
        summary: 'A new page',
      }),
      counted: '"Edit"',
    }),
  ],
  'amend-edit': [
    door({
      action: 'edits/[id]/amend amend',
      path: ({ edit }: OnEdit) => `/edits/${edit}/amend`,
      button: 'Propose edit',
      names: editOf,
      typed: () => ({ name: randomUUID(), summary: 'Amended' }),
      counted: '"EditVersion"',
    }),
  ],
  'withdraw-edit': [
    door({
      action: 'edits/[id] withdraw',
      path: ({ edit }: OnEdit) => `/edits/${edit}`,
      button: 'Withdraw',
      names: editOf,
      counted: `"Edit" WHERE state = 'withdrawn'`,
    }),
  ],
  'approve-edit': [
    door({
      action: 'moderation/edits/[id] decide',
      path: deskPath,
      button: 'Approve',
      names: editOf,
      counted: DECISIONS,
    }),
    door({
      action: 'moderation/edits/[id]/change approveWithChanges',
      path: ({ edit }: OnEdit) => `/moderation/edits/${edit}/change`,
      button: 'Approve with changes',
      names: editOf,
      typed: () => ({ name: randomUUID(), summary: 'Changed' }),
      counted: DECISIONS,
    }),
  ],
  'reject-edit': [
    door({
      action: 'moderation/edits/[id] decide',
      path: deskPath,
      button: 'Reject',
      names: editOf,
      typed: typedReason,
      counted: DECISIONS,
    }),
  ],
  'rename-page': [
    door({
      action: 'models/[slug]/rename rename',
      path: ({ model }: { model: string; slug: string }) => `/models/${model}/rename`,
      button: 'Change address',
      typed: ({ slug }) => ({ slug, ...REASON }),
      counted: '"FormerAddress"',
    }),
  ],

  'watch-model': watchDoors('Watch this page', ['models/[slug]', 'models/[slug]/history']),
  'unwatch-model': watchDoors('Stop watching', ['models/[slug]', 'models/[slug]/history', 'watchlist']),

  'start-thread': [
    door({
      action: 'models/[slug]/discussion start',
      path: ({ model }: { model: string }) => `/models/${model}/discussion`,
      button: 'Start discussion',
      typed: () => ({ title: 'A title', text: 'A text' }),
      counted: '"Thread"',
    }),
  ],
  'reply-in-thread': [
    door({
      action: 'models/[slug]/discussion/[thread] reply',
      input: postOf,
      path: threadPath,
      button: 'Post reply',
      typed: () => ({ text: 'A reply' }),
      counted: '"Post"',
    }),
  ],
  'withdraw-post': [
    door({
      action: 'models/[slug]/discussion/[thread] withdraw',
      input: postOf,
      path: threadPath,
      button: 'Withdraw post',
      names: postIn,
      counted: '"Text" WHERE "redactedAt" IS NOT NULL',
    }),
  ],
  'hide-post': [
    door({
      action: 'models/[slug]/discussion/[thread] hide',
      input: postOf,
      path: threadPath,
      button: 'Hide post',
      names: postIn,
      typed: typedReason,
      counted: DECISIONS,
    }),
    door({
      action: 'models/[slug]/discussion/[thread] hide',
      input: async (setting) => {
        const place = await postOf(setting);
        const moderator = await createPerson(setting.client, { role: 'moderator' });
        const hidden = { post: place.post, isHidden: true, ...REASON };
        await done(run(hidePost, moderator, hidden, { client: setting.client }));
        return place;
      },
      path: threadPath,
      button: 'Show again',
      names: postIn,
      typed: typedReason,
      counted: DECISIONS,
    }),
  ],

  'choose-handle': [
    door({
      action: 'welcome takeHandle',
      path: () => '/welcome',
      button: 'Continue',
      typed: ({ handle }: { handle: string }) => ({ handle }),
      counted: '"User" WHERE handle IS NOT NULL',
    }),
  ],
  'choose-mail': [
    door({
      action: 'settings switchMail',
      path: settings,
      button: 'Send no mail',
      counted: '"User" WHERE "wantsMail"',
    }),
  ],
  'mark-notifications-read': [
    door({
      action: 'notifications markRead',
      path: () => '/notifications',
      button: 'Mark all as read',
      counted: '"Notification" WHERE "readAt" IS NULL',
    }),
  ],
  'end-own-session': [
    door({
      action: 'settings signOutOther',
      path: settings,
      button: 'Sign out there',
      names: ({ session }: { session: string }) => ({ session }),
      counted: '"Session"',
    }),
  ],
  'end-own-sessions': [
    door({ action: 'signout/everywhere', path: settings, button: 'Sign out everywhere', counted: '"Session"' }),
  ],
  'create-own-token': [
    door({ action: 'settings makeToken', path: settings, button: 'Make a token', counted: '"ApiToken"' }),
  ],
  'revoke-own-token': [
    door({
      action: 'settings revoke',
      path: settings,
      button: 'Revoke',
      names: ({ token }: { token: string }) => ({ token }),
      counted: '"ApiToken"',
    }),
  ],
  'declare-affiliation': [
    door({
      action: 'settings declare',
      path: settings,
      button: 'I work there',
      typed: ({ organization }: { organization: string }) => ({ organization }),
      counted: '"Affiliation"',
    }),
  ],
  'end-affiliation': [
    door({
      action: 'settings undeclare',
      path: settings,
      button: 'Not any more',
      names: ({ organization }: { organization: string }) => ({ organization }),
      counted: '"Affiliation"',
    }),
  ],

  'change-role': [onPerson('appoint', 'Change role', { typed: () => ({ role: 'moderator', ...REASON }) })],
  'name-founding-rater': [
    onPerson('nameFounding', 'Name founding rater', { typed: () => ({ until: '2100-01-01', ...REASON }) }),
  ],
  'suspend-person': [onPerson('suspend', 'Suspend')],
  'reinstate-person': [onPerson('reinstate', 'Reinstate')],
  'confirm-ring': [
    door({
      action: 'users/[handle] confirmAsRing',
      path: ({ people: [person] }: { people: [string, string] }) => `/users/${person}`,
      button: 'Count as one',
      names: ({ people: [person] }) => ({ person }),
      typed: ({ people: [, others] }) => ({ others, ...REASON }),
      counted: DECISIONS,
    }),
  ],
  'release-from-ring': [onPerson('release', 'Count for itself again')],
  'show-affiliation': [
    onPerson('affiliate', 'Count among its staff'),
    onPerson('affiliate', 'Not among the staff of Google', {
      input: async ({ client, owner }) => {
        await done(run(declareAffiliation, owner, { organization: 'google' }, { client }));
        const { handle } = await client.user.findUniqueOrThrow({ where: { id: owner.id } });
        return { person: handle ?? '' };
      },
    }),
  ],
};
