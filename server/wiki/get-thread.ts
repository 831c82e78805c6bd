import type { ThreadView } from '../../domain/wiki/discussion';
import { type ThreadPart, threadPart } from '../../domain/wiki/post-path';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { somebodies } from '../people/somebody';
import { database, type Queryable } from '../platform/database';

/** How many posts a page of a thread has. */
export const POSTS_PER_PAGE = 50;

const cachedThread = cached(
  'thread',
  (slug, _id, _part) => [tags.model(slug), tags.discussion(slug)],
  (slug, id, part) => readThread(database(), slug, id, { part: threadPart(part) }),
);

/** A part of a thread of a page's discussion, or null where the page has no thread of that number. */
export function getThread(slug: string, id: string, part: ThreadPart): Promise<ThreadView | null> {
  return cachedThread(slug, id, 'post' in part ? `post-${part.post}` : String(part.page));
}

/**
 * The uncached query behind `getThread`.
 * `seesHidden`: whether the reader is told what is hidden, as moderators are: they may show it again.
 */
export async function readThread(
  client: Queryable,
  slug: string,
  id: string,
  { part = { page: 1 }, seesHidden = false }: { part?: ThreadPart; seesHidden?: boolean } = {},
): Promise<ThreadView | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const threadId = BigInt(id);
  const pages = Math.max(1, pageOf(await client.post.count({ where: { threadId } })));
  const page = Math.min(pages, 'page' in part ? part.page : await pageOfPost(client, threadId, BigInt(part.post)));
  const thread = await client.thread.findFirst({
    where: { id: threadId, model: { slug } },
    select: {
      model: { select: { slug: true, name: true } },
      title: { select: { body: true, redactedAt: true } },
      posts: {
        select: {
          id: true,
          at: true,
          author: true,
          text: { select: { body: true, redactedAt: true } },
          decisions: {
            select: { id: true, kind: true, reason: { select: { body: true, redactedAt: true } } },
            orderBy: { id: 'desc' },
            take: 1,
          },
        },
        orderBy: { id: 'asc' },
        skip: (page - 1) * POSTS_PER_PAGE,
        take: POSTS_PER_PAGE,
      },
    },
  });
  if (!thread) return null;
  const nameOf = await somebodies(
    client,
    thread.posts.map(({ author }) => author),
  );
  const posts = thread.posts.map(({ id: number, at, author, text, decisions: [decision] }) => {
    const isWithdrawn = text.redactedAt !== null;
    const isHidden = decision?.kind === 'post-hidden';
    const reason = decision?.reason?.redactedAt === null ? decision.reason.body : null;
    return {
      id: number.toString(),
      author: nameOf(author),
      at: at.toISOString(),
      text: isWithdrawn || (isHidden && !seesHidden) ? null : text.body,
      isWithdrawn,
      hidden: isHidden ? { decision: decision.id.toString(), reason } : null,
    };
  });
  const isToldOf = thread.title.redactedAt === null && (seesHidden || !(await isOpeningHidden(client, threadId)));
  return { id, model: thread.model, title: isToldOf ? thread.title.body : null, posts, page, pages };
}

/** How often somebody has posted in a thread, whatever became of it. */
export function countOwnPosts(client: Queryable, id: string, personId: string): Promise<number> {
  return client.post.count({ where: { threadId: BigInt(id), author: `person:${personId}` } });
}

/** The page that a post stands on, of which there are so many up to it. */
function pageOf(posts: number): number {
  return Math.ceil(posts / POSTS_PER_PAGE);
}

/** Posts are only ever added, so that a post's page stays. One that is not in the thread is taken to the page it would be on. */
async function pageOfPost(client: Queryable, threadId: bigint, post: bigint): Promise<number> {
  return Math.max(1, pageOf(await client.post.count({ where: { threadId, id: { lte: post } } })));
}

async function isOpeningHidden(client: Queryable, threadId: bigint): Promise<boolean> {
  const opening = await client.post.findFirst({
    where: { threadId },
    select: { decisions: { select: { kind: true }, orderBy: { id: 'desc' }, take: 1 } },
    orderBy: { id: 'asc' },
  });
  return opening?.decisions[0]?.kind === 'post-hidden';
}
