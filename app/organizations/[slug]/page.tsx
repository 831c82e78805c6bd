import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { OrganizationPageView } from '@/components/models/organization-page-view';
import { getOrganizationPage } from '@/server/models/organization-views';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<'/organizations/[slug]'>): Promise<Metadata> {
  const page = await getOrganizationPage((await params).slug);
  return page ? { title: page.name, description: page.summary } : MISSING_METADATA;
}

/** Who releases what. */
export default async function Page({ params }: PageProps<'/organizations/[slug]'>) {
  const page = await getOrganizationPage((await params).slug);
  if (!page) return <MissingPage />;
  return <OrganizationPageView organization={page} />;
}
