import { showDerivatives } from '@/app/models/[slug]/derivatives/show-derivatives';
import { pageNumber } from '@/app/page-number';

export { generateMetadata } from '@/app/models/[slug]/derivatives/page';

export const dynamic = 'force-dynamic';

/** A page of the models that were made from one, for readers with a session. */
export default async function Page({ params, searchParams }: PageProps<'/member/models/[slug]/derivatives'>) {
  return showDerivatives((await params).slug, pageNumber((await searchParams).page));
}
