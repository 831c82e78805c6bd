import { showDiscussion } from '@/app/models/[slug]/discussion/show-discussion';
import { pageNumber } from '@/app/page-number';

export { generateMetadata } from '@/app/models/[slug]/discussion/page';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

/** A further page of what is talked about a model, prepared like the first. */
export default async function Page({ params }: PageProps<'/further/[page]/models/[slug]/discussion'>) {
  const { slug, page } = await params;
  return showDiscussion(slug, pageNumber(page));
}
