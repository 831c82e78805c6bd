import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import { threadPart } from '../../../domain/wiki/post-path';
import { run } from '../../../server/commands/run';
import { listChanges } from '../../../server/models/list-changes';
import { hidePost } from '../../../server/moderation/hide-post';
import { listDecisions } from '../../../server/moderation/list-decisions';
import { listNotifications } from '../../../server/people/list-notifications';
import { tellFollowers } from '../../../server/people/tell-followers';
import { watchModel } from '../../../server/people/watch-model';
import { createText } from '../../../server/wiki/create-text';
import { readDiscussion, readPostCount, THREADS_PER_PAGE } from '../../../server/wiki/get-discussion';
import { countOwnPosts, POSTS_PER_PAGE, readThread } from '../../../server/wiki/get-thread';
import { replyInThread } from '../../../server/wiki/reply-in-thread';
import { startThread } from '../../../server/wiki/start-thread';
import { withdrawPost } from '../../../server/wiki/withdraw-post';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { done, refused } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { queuedJobs } from '../../support/jobs';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('amber', 't5'));
});

const client = () => ({ client: database.client });
const start = (who: Actor, title: string, text: string, model = 'amber') =>
  run(startThread, who, { model, title, text }, client());
const reply = (who: Actor, thread: string, text: string) => run(replyInThread, who, { thread, text }, client());
const withdraw = (who: Actor, post: string) => run(withdrawPost, who, { post }, client());
const hide = (who: Actor, post: string, isHidden = true) =>
  run(hidePost, who, { post, isHidden, reason: 'It advertises.' }, client());
const person = () => createPerson(database.client);

async function threadOf(id: string, asked: Parameters<typeof readThread>[3] = {}) {
  const thread = await readThread(database.client, 'amber', id, asked);
  if (!thread) throw new Error(`There is no thread ${id}.`);
  return thread;
}

async function toldTo({ id }: { id: string }): Promise<string[]> {
  for (const job of await queuedJobs(database.client, 'tell-followers')) await tellFollowers(job, client());
  const { notifications } = await listNotifications(database.client, id, 1);
  return notifications.map((one) => (one.kind === 'change' ? one.path : one.decision.kind)).toReversed();
}

describe('the discussion of a page', () => {
  it('holds threads, the newest post first, and tells those who take part and those who watch', async () => {
    const [ada, ben, cleo, watcher] = [await person(), await person(), await person(), await person()];
    await done(run(watchModel, watcher, { model: 'amber' }, client()));
    const result = await start(ada, ' Which licence? ', 'The card says *two*.');
    expect(result.ok && result.tags).toEqual(['discussion:amber']);
    const first = await done(Promise.resolve(result));
    await done(start(ben, 'Who trained it?', 'Nobody says.'));
    const answer = await done(reply(cleo, first.thread, 'The second one.'));
    await done(reply(ada, first.thread, 'Thanks.'));

    const discussion = await readDiscussion(database.client, 'amber');
    expect(discussion?.threads.map(({ title, replies }) => [title, replies])).toEqual([
      ['Which licence?', 2],
      ['Who trained it?', 0],
    ]);
    expect(await readPostCount(database.client, 'amber')).toBe(4);
    expect((await threadOf(first.thread)).posts.map(({ text }) => text)).toEqual([
      'The card says *two*.',
      'The second one.',
      'Thanks.',
    ]);
    // It is the page's own: another page has no such thread.
    expect(await readThread(database.client, 't5', first.thread)).toBeNull();
    expect(await readDiscussion(database.client, 't5')).toMatchObject({ threads: [] });

    const path = (post: string, { thread } = first) =>
      `/models/amber/discussion/${thread}?page=post-${post}#post-${post}`;
    const changes = await listChanges(database.client, { group: 'discussions', before: null, limit: 9 });
    expect(changes.map(({ kind }) => kind)).toEqual([
      'discussion-replied',
      'discussion-replied',
      'discussion-started',
      'discussion-started',
    ]);
    expect(changes[3]?.path).toBe(path(first.post));
    expect(await toldTo(ada)).toEqual([path(answer.post)]);
    expect(await toldTo(cleo)).toEqual([changes[0]?.path]);
    expect(await toldTo(ben)).toEqual([]);
    expect(await toldTo(watcher)).toEqual(changes.map((one) => one.path).toReversed());
    expect(await queuedJobs(database.client, 'mail-decision')).toEqual([]);
  });

  it('takes a form that is sent twice for one post, at once or after it', async () => {
    const ada = await person();
    const twice = await Promise.all([start(ada, 'Twice?', 'Or once.'), start(ada, 'Twice?', 'Or once.')]);
    const [one, other] = await Promise.all(twice.map((result) => done(Promise.resolve(result))));
    expect(one).toEqual(other);
    const thread = one?.thread ?? '';
    const replies = await Promise.all([reply(ada, thread, 'Once.'), reply(ada, thread, 'Once.')]);
    const [first, second] = await Promise.all(replies.map((result) => done(Promise.resolve(result))));
    expect(first).toEqual(second);
    expect(await done(reply(ada, thread, 'Once.'))).toEqual(first);
    expect((await threadOf(thread)).posts).toHaveLength(2);
  });

  it('keeps no word of what its author withdrew, and a stub in its place', async () => {
    const [author, other] = [await person(), await person()];
    const { thread, post } = await done(start(author, 'A secret title', 'A secret text.'));
    await done(reply(other, thread, 'I read it.'));
    expect(await refused(withdraw(other, post))).toMatchObject({ kind: 'forbidden' });
    await done(withdraw(author, post));
    await done(withdraw(author, post));
    expect(await threadOf(thread, { seesHidden: true })).toMatchObject({
      title: null,
      posts: [{ text: null, isWithdrawn: true, hidden: null }, { text: 'I read it.' }],
    });
    expect(await database.client.text.count({ where: { body: { contains: 'secret' } } })).toBe(0);
    expect(await refused(hide(await createPerson(database.client, { role: 'moderator' }), post))).toMatchObject({
      kind: 'conflict',
    });
  });

  it('hides what a moderator hid with a reason in the log, until it is shown again', async () => {
    const [author, judge] = [await person(), await createPerson(database.client, { role: 'moderator' })];
    const { thread, post } = await done(start(author, 'Buy this', 'Cheap weights.'));
    const readable = await readPostCount(database.client, 'amber');
    await done(hide(judge, post));
    expect(await refused(hide(judge, post))).toMatchObject({ kind: 'conflict' });
    const hidden = { title: null, posts: [{ text: null, hidden: { reason: 'It advertises.' } }] };
    expect(await threadOf(thread)).toMatchObject(hidden);
    expect(await threadOf(thread, { seesHidden: true })).toMatchObject({
      title: 'Buy this',
      posts: [{ text: 'Cheap weights.' }],
    });
    expect((await readDiscussion(database.client, 'amber'))?.threads[0]?.title).toBeNull();
    expect(await readPostCount(database.client, 'amber')).toBe(readable - 1);

    const decisions = await listDecisions(database.client, { before: null, limit: 50 });
    expect(decisions[0]).toMatchObject({ kind: 'post-hidden', about: { kind: 'post', thread, post } });
    expect(JSON.stringify(decisions)).not.toContain('Cheap');
    expect(await toldTo(author)).toEqual(['post-hidden']);

    await done(hide(judge, post, false));
    expect(await threadOf(thread)).toMatchObject({ title: 'Buy this', posts: [{ hidden: null }] });
    const own = await done(reply(judge, thread, 'Shown again.'));
    expect(await refused(hide(judge, own.post))).toMatchObject({ kind: 'forbidden' });
  });

  it('is read a page at a time, and each post on the page where it stands', async () => {
    const [author, judge] = [await person(), await createPerson(database.client, { role: 'moderator' })];
    const { thread, post: opening } = await done(start(author, 'A long one', 'Post 1', 't5'));
    const at = new Date();
    const makeText = (body: string) => createText(database.client, body);
    for (let number = 2; number <= 2 * POSTS_PER_PAGE + 1; number++) {
      const textId = await makeText(`Post ${number}`);
      await database.client.post.create({
        data: { threadId: BigInt(thread), author: `person:${author.id}`, at, textId },
      });
    }
    const part = async (wanted: string) => readThread(database.client, 't5', thread, { part: threadPart(wanted) });
    const [first, second, last] = [await part('1'), await part('2'), await part('3')];
    expect(first).toMatchObject({ page: 1, pages: 3, posts: { length: POSTS_PER_PAGE, 0: { text: 'Post 1' } } });
    expect(second).toMatchObject({
      page: 2,
      posts: { length: POSTS_PER_PAGE, 0: { text: `Post ${POSTS_PER_PAGE + 1}` } },
    });
    expect(last?.posts.map(({ text }) => text)).toEqual([`Post ${2 * POSTS_PER_PAGE + 1}`]);
    expect(await part('99')).toEqual(last);
    for (const page of [first, second, last]) {
      for (const { id } of [page?.posts[0], page?.posts.at(-1)].filter((one) => one !== undefined)) {
        expect((await part(`post-${id}`))?.page).toBe(page?.page);
      }
    }
    expect(await countOwnPosts(database.client, thread, author.id)).toBe(2 * POSTS_PER_PAGE + 1);
    expect(await countOwnPosts(database.client, thread, judge.id)).toBe(0);
    // What a thread is called follows from its opening, whichever page is read.
    await done(hide(judge, opening));
    expect((await part('3'))?.title).toBeNull();

    const model = await database.client.model.findUniqueOrThrow({ where: { slug: 't5' }, select: { id: true } });
    for (let number = 1; number <= THREADS_PER_PAGE; number++) {
      const made = { modelId: model.id, at, titleTextId: await makeText(`Thread ${number}`) };
      const { id: threadId } = await database.client.thread.create({ data: made });
      const textId = await makeText('Opening');
      await database.client.post.create({ data: { threadId, author: `person:${author.id}`, at, textId } });
    }
    const newest = await readDiscussion(database.client, 't5');
    expect(newest).toMatchObject({ page: 1, pages: 2, threads: { length: THREADS_PER_PAGE } });
    expect(newest?.threads[0]?.title).toBe(`Thread ${THREADS_PER_PAGE}`);
    const oldest = await readDiscussion(database.client, 't5', 7);
    expect(oldest).toMatchObject({ page: 2, threads: [{ id: thread, title: null, replies: 2 * POSTS_PER_PAGE }] });
  });

  it('refuses what is too long, empty or nowhere', async () => {
    const who = await person();
    expect(await refused(start(who, ' ', 'x'.repeat(20_001)))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'title' }, { path: 'text' }],
    });
    expect(await refused(start(who, 'A', 'B', 'no-such-model'))).toMatchObject({ kind: 'not-found' });
    expect(await refused(reply(who, '999999', 'B'))).toMatchObject({ kind: 'not-found' });
    expect(await readThread(database.client, 'amber', 'x')).toBeNull();
  });
});
