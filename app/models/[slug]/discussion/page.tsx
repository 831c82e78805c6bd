import type { Metadata } from 'next';
import { MISSING_METADATA } from '@/app/missing-page';
import { getDiscussion } from '@/server/wiki/get-discussion';
import { showDiscussion } from './show-discussion';

type Props = PageProps<'/models/[slug]/discussion'>;

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const discussion = await getDiscussion((await params).slug);
  // Nobody looks at posts before they are published: what they link to is not recommended by this site.
  return discussion ? { title: `Discussion of ${discussion.model.name}`, robots: { follow: false } } : MISSING_METADATA;
}

/** What a page is talked about; further pages of it are made by `app/further`. */
export default async function Page({ params }: Props) {
  return showDiscussion((await params).slug, 1);
}
