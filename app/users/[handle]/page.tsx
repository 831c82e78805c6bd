import type { Metadata } from 'next';
import { MissingPage } from '@/app/missing-page';
import { PersonPageView } from '@/components/people/person-page-view';
import { findPerson } from './find-person';

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: PageProps<'/users/[handle]'>): Promise<Metadata> {
  return { title: (await params).handle };
}

/** Somebody's public page. */
export default async function Page(props: PageProps<'/users/[handle]'>) {
  const found = await findPerson(props);
  return found ? <PersonPageView {...found} /> : <MissingPage />;
}
