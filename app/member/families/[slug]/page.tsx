import { showFamily } from '@/app/families/[slug]/show-family';
import { pageNumber } from '@/app/page-number';

export { generateMetadata } from '@/app/families/[slug]/page';

export const dynamic = 'force-dynamic';

/** A page of a family's models, for readers with a session. */
export default async function Page({ params, searchParams }: PageProps<'/member/families/[slug]'>) {
  return showFamily((await params).slug, pageNumber((await searchParams).page));
}
