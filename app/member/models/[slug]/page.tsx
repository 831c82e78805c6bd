import { watchOf } from '@/app/member/watch-of';
import { showModel } from '@/app/models/[slug]/show-model';
import { setWatch } from './actions';

export { generateMetadata } from '@/app/models/[slug]/page';

export const dynamic = 'force-dynamic';

/** The page of a model, for whoever is signed in. */
export default async function Page({ params }: PageProps<'/member/models/[slug]'>) {
  const { slug } = await params;
  return showModel(slug, await watchOf(slug, setWatch));
}
