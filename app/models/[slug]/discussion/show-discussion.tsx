import type { ReactNode } from 'react';
import { MissingPage } from '@/app/missing-page';
import { DiscussionView } from '@/components/wiki/discussion-view';
import { SignInToDiscuss } from '@/components/wiki/sign-in-to-discuss';
import { getDiscussion } from '@/server/wiki/get-discussion';
import { leadOn } from '../lead-on';

/** A page of what is talked about a model, for readers without a session. */
export async function showDiscussion(slug: string, page: number): Promise<ReactNode> {
  const discussion = await getDiscussion(slug, page);
  if (discussion) {
    const path = `/models/${slug}/discussion`;
    return <DiscussionView discussion={discussion} start={<SignInToDiscuss path={path} />} />;
  }
  await leadOn(slug, '/discussion');
  return <MissingPage />;
}
