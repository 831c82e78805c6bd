import { showDerivatives } from '@/app/models/[slug]/derivatives/show-derivatives';
import { pageNumber } from '@/app/page-number';

export { generateMetadata } from '@/app/models/[slug]/derivatives/page';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

/** A further page of the models that were made from one, prepared like the first. */
export default async function Page({ params }: PageProps<'/further/[page]/models/[slug]/derivatives'>) {
  const { slug, page } = await params;
  return showDerivatives(slug, pageNumber(page));
}
