import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { LicencePageView } from '@/components/models/licence-page-view';
import { getLicencePage } from '@/server/models/licence-views';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<'/licences/[slug]'>): Promise<Metadata> {
  const page = await getLicencePage((await params).slug);
  return page ? { title: page.name, description: page.summary } : MISSING_METADATA;
}

/** A licence clause by clause, what it gives by default, and the models under it. */
export default async function Page({ params }: PageProps<'/licences/[slug]'>) {
  const page = await getLicencePage((await params).slug);
  if (!page) return <MissingPage />;
  return <LicencePageView licence={page} />;
}
