import type { Metadata } from 'next';
import { MISSING_METADATA } from '@/app/missing-page';
import { getFamilyPage } from '@/server/models/organization-views';
import { showFamily } from './show-family';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<'/families/[slug]'>): Promise<Metadata> {
  const page = await getFamilyPage((await params).slug);
  return page ? { title: page.name, description: page.summary } : MISSING_METADATA;
}

/** A family and the newest models in it; further pages of it are made by `app/further`. */
export default async function Page({ params }: PageProps<'/families/[slug]'>) {
  return showFamily((await params).slug, 1);
}
