import type { Metadata } from 'next';
import { MISSING_METADATA } from '@/app/missing-page';
import { getModelPage } from '@/server/models/get-model-page';
import { showModel } from './show-model';

// Prepared at the first request and kept until a command names its tags; nothing is rendered at build time.
export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<'/models/[slug]'>): Promise<Metadata> {
  const page = await getModelPage((await params).slug);
  if (!page) return MISSING_METADATA;
  const { question: title, answer: description } = page.verdict;
  return {
    title,
    description,
    alternates: { canonical: `/models/${page.slug}` },
    openGraph: { title, description, type: 'article', siteName: 'Weights & Measures', url: `/models/${page.slug}` },
    twitter: { card: 'summary_large_image' },
  };
}

/** The page of a model. */
export default async function Page({ params }: PageProps<'/models/[slug]'>) {
  return showModel((await params).slug);
}
