import type { ReactNode } from 'react';
import { postFormOf } from '@/app/member/post-form-of';
import { isFormPost } from '@/app/member/require-person';
import { MissingPage } from '@/app/missing-page';
import { leadOn } from '@/app/models/[slug]/lead-on';
import { ActionButton } from '@/components/ui/action-button';
import { PostForm } from '@/components/wiki/post-form';
import { ThreadView } from '@/components/wiki/thread-view';
import { can } from '@/domain/people/permissions';
import type { PostView } from '@/domain/wiki/discussion';
import { threadPart } from '@/domain/wiki/post-path';
import { actorOf, getViewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { countOwnPosts, getThread, readThread } from '@/server/wiki/get-thread';
import { hide, reply, withdraw } from './actions';

export { generateMetadata } from '@/app/models/[slug]/discussion/[thread]/page';

export const dynamic = 'force-dynamic';

/** A thread of a page's discussion, for whoever may join in: with what they may do about each post. */
export default async function Page({ params, searchParams }: PageProps<'/member/models/[slug]/discussion/[thread]'>) {
  const { slug, thread: id } = await params;
  const part = threadPart((await searchParams).page);
  const viewer = await getViewer();
  const isModerator = can(actorOf(viewer), 'hide post');
  const thread = isModerator
    ? await readThread(database(), slug, id, { part, seesHidden: true })
    : await getThread(slug, id, part);
  if (!thread) {
    await leadOn(slug, `/discussion/${id}`);
    return <MissingPage />;
  }
  const isOwn = ({ author }: PostView) => viewer?.handle != null && author.handle === viewer.handle;
  const actions = new Map<string, ReactNode>(
    thread.posts.flatMap((post): Array<[string, ReactNode]> => {
      if (isOwn(post)) return [[post.id, <Withdraw key={post.id} post={post} />]];
      return isModerator && !post.isWithdrawn ? [[post.id, <Hide key={post.id} post={post} />]] : [];
    }),
  );
  const form = (
    <PostForm
      action={reply}
      name="Reply"
      button="Post reply"
      fields={{ thread: id }}
      posted={viewer ? await countOwnPosts(database(), id, viewer.id) : 0}
      isAnswer={await isFormPost()}
    />
  );
  return (
    <ThreadView
      thread={thread}
      actions={actions}
      reply={await postFormOf(viewer, `/models/${slug}/discussion/${id}`, form)}
    />
  );
}

function Withdraw({ post: { id, at, isWithdrawn } }: { post: PostView }) {
  return (
    <ActionButton
      action={withdraw}
      button="Withdraw post"
      about={`of ${at}`}
      fields={{ post: id }}
      isOver={isWithdrawn}
    />
  );
}

function Hide({ post: { id, author, at, hidden } }: { post: PostView }) {
  return (
    <ActionButton
      action={hide}
      button={hidden ? 'Show again' : 'Hide post'}
      about={`by ${author.name}, ${at}`}
      fields={{ post: id, isHidden: hidden ? 'no' : 'yes' }}
      ask={{ name: 'reason', label: 'Reason' }}
    />
  );
}
