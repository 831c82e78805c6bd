import type { Refusal } from '../commands/command';
import type { Transaction } from '../platform/database';

/** Finds a post and holds its text until the transaction ends: of two who decide on one, the second sees what the first did. */
export async function findPost(transaction: Transaction, id: string) {
  await transaction.$queryRaw`
    SELECT 1 FROM "Text" WHERE id = (SELECT "textId" FROM "Post" WHERE id = ${BigInt(id)}) FOR UPDATE`;
  const post = await transaction.post.findUnique({
    where: { id: BigInt(id) },
    select: {
      id: true,
      author: true,
      text: { select: { id: true, redactedAt: true } },
      thread: {
        select: {
          id: true,
          titleTextId: true,
          model: { select: { id: true, slug: true } },
          posts: { select: { id: true }, orderBy: { id: 'asc' }, take: 1 },
        },
      },
      decisions: { select: { kind: true }, orderBy: { id: 'desc' }, take: 1 },
    },
  });
  if (!post) return { refusal: { kind: 'not-found', what: 'the post' } satisfies Refusal };
  const { posts, ...thread } = post.thread;
  return {
    post: {
      id: post.id,
      author: post.author,
      textId: post.text.id,
      isWithdrawn: post.text.redactedAt !== null,
      isHidden: post.decisions[0]?.kind === 'post-hidden',
      /** Whether it opens its thread. */
      isFirst: posts[0]?.id === post.id,
      thread,
    },
  };
}
