import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { DiscussionView } from '@/components/wiki/discussion-view';
import { SignInToDiscuss } from '@/components/wiki/sign-in-to-discuss';
import { getDiscussion } from '@/server/wiki/get-discussion';
import { leadOn } from '../lead-on';

type Props = PageProps<'/models/[slug]/discussion'>;

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const discussion = await getDiscussion((await params).slug);
  // Nobody looks at posts before they are published: what they link to is not recommended by this site.
  return discussion ? { title: `Discussion of ${discussion.model.name}`, robots: { follow: false } } : MISSING_METADATA;
}

/** What a page is talked about. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  const discussion = await getDiscussion(slug);
  if (discussion) {
    const path = `/models/${slug}/discussion`;
    return <DiscussionView discussion={discussion} start={<SignInToDiscuss path={path} />} />;
  }
  await leadOn(slug, '/discussion');
  return <MissingPage />;
}
