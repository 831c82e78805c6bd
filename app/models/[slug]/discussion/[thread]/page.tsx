import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { threadTitle } from '@/components/wiki/discussion-view';
import { SignInToDiscuss } from '@/components/wiki/sign-in-to-discuss';
import { ThreadView } from '@/components/wiki/thread-view';
import { getThread } from '@/server/wiki/get-thread';
import { leadOn } from '../../lead-on';

type Props = PageProps<'/models/[slug]/discussion/[thread]'>;

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, thread: id } = await params;
  const thread = await getThread(slug, id);
  if (!thread) return MISSING_METADATA;
  return { title: `${threadTitle(thread.title)} · Discussion of ${thread.model.name}`, robots: { follow: false } };
}

/** A thread of a page's discussion. */
export default async function Page({ params }: Props) {
  const { slug, thread: id } = await params;
  const thread = await getThread(slug, id);
  const below = `/discussion/${id}`;
  if (thread) return <ThreadView thread={thread} reply={<SignInToDiscuss path={`/models/${slug}${below}`} />} />;
  await leadOn(slug, below);
  return <MissingPage />;
}
