import type { ReactNode } from 'react';
import { MissingPage } from '@/app/missing-page';
import { ModelPageView } from '@/components/models/model-page-view';
import { FeedLink } from '@/components/ui/feed-link';
import { Markdown } from '@/components/wiki/markdown';
import { PageLinks } from '@/components/wiki/page-links';
import { getModelPage } from '@/server/models/get-model-page';
import { environment } from '@/server/platform/environment';
import { countPosts } from '@/server/wiki/get-discussion';
import { leadOn } from './lead-on';

/**
 * The page of a model, for everybody.
 * @param more what it has for one viewer, beside the links of those who take part.
 */
export async function showModel(slug: string, more: ReactNode = null): Promise<ReactNode> {
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
        actions={
          <>
            <PageLinks slug={slug} posts={await countPosts(slug)} />
            {more}
          </>
        }
        article={<Markdown text={page.article} />}
        permalink={`${environment().siteUrl}/models/${slug}`}
      />
    </>
  );
}
