import type { ThreadView } from '../../domain/wiki/discussion';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { somebodies } from '../people/somebody';
import { database, type Queryable } from '../platform/database';

/** A thread of a page's discussion, or null where the page has none of that number. */
export const getThread = cached(
  'thread',
  (slug, _id) => [tags.model(slug), tags.discussion(slug)],
  (slug, id) => readThread(database(), slug, id),
);

/**
 * The uncached query behind `getThread`.
 * @param seesHidden whether the reader is told what is hidden, as moderators are: they may show it again.
 */
export async function readThread(
  client: Queryable,
  slug: string,
  id: string,
  seesHidden = false,
): Promise<ThreadView | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const thread = await client.thread.findFirst({
    where: { id: BigInt(id), model: { slug } },
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
  const isToldOf = thread.title.redactedAt === null && (posts[0]?.hidden === null || seesHidden);
  return { id, model: thread.model, title: isToldOf ? thread.title.body : null, posts };
}
