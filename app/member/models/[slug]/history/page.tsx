import { watchOf } from '@/app/member/watch-of';
import { showHistory } from '@/app/models/[slug]/history/show-history';
import { setWatch } from './actions';

export { generateMetadata } from '@/app/models/[slug]/history/page';

export const dynamic = 'force-dynamic';

/** A page's history, for whoever is signed in. */
export default async function Page({ params }: PageProps<'/member/models/[slug]/history'>) {
  const { slug } = await params;
  return showHistory(slug, await watchOf(slug, setWatch));
}
