import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { FamilyPageView } from '@/components/models/family-page-view';
import { getFamilyPage } from '@/server/models/organization-views';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<'/families/[slug]'>): Promise<Metadata> {
  const page = await getFamilyPage((await params).slug);
  return page ? { title: page.name, description: page.summary } : MISSING_METADATA;
}

/** A family and the models in it. */
export default async function Page({ params }: PageProps<'/families/[slug]'>) {
  const page = await getFamilyPage((await params).slug);
  if (!page) return <MissingPage />;
  return <FamilyPageView family={page} />;
}
