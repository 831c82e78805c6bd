import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { ModelPageView } from '@/components/models/model-page-view';
import { FeedLink } from '@/components/ui/feed-link';
import { Markdown } from '@/components/wiki/markdown';
import { PageLinks } from '@/components/wiki/page-links';
import { getModelPage } from '@/server/models/get-model-page';
import { environment } from '@/server/platform/environment';
import { leadOn } from './lead-on';

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
    metadataBase: new URL(environment().siteUrl),
    title,
    description,
    alternates: { canonical: `/models/${page.slug}` },
    openGraph: { title, description, type: 'article', siteName: 'Weights & Measures', url: `/models/${page.slug}` },
    twitter: { card: 'summary_large_image' },
  };
}

/** The page of a model. */
export default async function Page({ params }: PageProps<'/models/[slug]'>) {
  const { slug } = await params;
  // The tagged query has run by then, so that a page created later replaces its 404.
  const page = await getModelPage(slug);
  if (!page) {
    await leadOn(slug);
    return <MissingPage />;
  }
  return (
    <>
      <FeedLink href={`/models/${slug}/changes.atom`} title={`Changes of ${page.name}`} />
      <ModelPageView
        page={page}
        actions={<PageLinks slug={slug} />}
        article={<Markdown text={page.article} />}
        permalink={`${environment().siteUrl}/models/${slug}`}
      />
    </>
  );
}
