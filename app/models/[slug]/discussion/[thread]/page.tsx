import type { Metadata } from 'next';
import { MISSING_METADATA } from '@/app/missing-page';
import { threadTitle } from '@/components/wiki/discussion-view';
import { getThread } from '@/server/wiki/get-thread';
import { showThread } from './show-thread';

type Props = PageProps<'/models/[slug]/discussion/[thread]'>;

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { slug, thread: id } = await params;
  const thread = await getThread(slug, id, { page: 1 });
  if (!thread) return MISSING_METADATA;
  return { title: `${threadTitle(thread.title)} · Discussion of ${thread.model.name}`, robots: { follow: false } };
}

/** A thread of a page's discussion; further pages of it are made by `app/further`. */
export default async function Page({ params }: Props) {
  const { slug, thread } = await params;
  return showThread(slug, thread, { page: 1 });
}
