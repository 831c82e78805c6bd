import type { ReactNode } from 'react';
import { MissingPage } from '@/app/missing-page';
import { SignInToDiscuss } from '@/components/wiki/sign-in-to-discuss';
import { ThreadView } from '@/components/wiki/thread-view';
import type { ThreadPart } from '@/domain/wiki/post-path';
import { getThread } from '@/server/wiki/get-thread';
import { leadOn } from '../../lead-on';

/** A part of a thread, for readers without a session. */
export async function showThread(slug: string, id: string, part: ThreadPart): Promise<ReactNode> {
  const thread = await getThread(slug, id, part);
  const below = `/discussion/${id}`;
  if (thread) return <ThreadView thread={thread} reply={<SignInToDiscuss path={`/models/${slug}${below}`} />} />;
  await leadOn(slug, below);
  return <MissingPage />;
}
