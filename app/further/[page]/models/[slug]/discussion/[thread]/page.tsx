import { showThread } from '@/app/models/[slug]/discussion/[thread]/show-thread';
import { threadPart } from '@/domain/wiki/post-path';

export { generateMetadata } from '@/app/models/[slug]/discussion/[thread]/page';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

/** A further page of a thread, prepared like the first. */
export default async function Page({ params }: PageProps<'/further/[page]/models/[slug]/discussion/[thread]'>) {
  const { slug, thread, page } = await params;
  return showThread(slug, thread, threadPart(page));
}
