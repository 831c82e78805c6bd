import { showFamily } from '@/app/families/[slug]/show-family';
import { pageNumber } from '@/app/page-number';

export { generateMetadata } from '@/app/families/[slug]/page';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

/** A further page of a family's models, prepared like the first. */
export default async function Page({ params }: PageProps<'/further/[page]/families/[slug]'>) {
  const { slug, page } = await params;
  return showFamily(slug, pageNumber(page));
}
