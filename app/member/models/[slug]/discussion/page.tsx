import { postFormOf } from '@/app/member/post-form-of';
import { isFormPost } from '@/app/member/require-person';
import { MissingPage } from '@/app/missing-page';
import { leadOn } from '@/app/models/[slug]/lead-on';
import { pageNumber } from '@/app/page-number';
import { DiscussionView } from '@/components/wiki/discussion-view';
import { PostForm } from '@/components/wiki/post-form';
import { getViewer } from '@/server/people/viewer';
import { getDiscussion } from '@/server/wiki/get-discussion';
import { start } from './actions';

export { generateMetadata } from '@/app/models/[slug]/discussion/page';

export const dynamic = 'force-dynamic';

/** What a page is talked about, for whoever may join in. */
export default async function Page({ params, searchParams }: PageProps<'/member/models/[slug]/discussion'>) {
  const { slug } = await params;
  const page = pageNumber((await searchParams).page);
  const [discussion, viewer] = [await getDiscussion(slug, page), await getViewer()];
  if (!discussion) {
    await leadOn(slug, '/discussion');
    return <MissingPage />;
  }
  const form = (
    <PostForm
      action={start}
      name="Start a discussion"
      button="Start discussion"
      fields={{ model: slug }}
      isAnswer={await isFormPost()}
      hasTitle
    />
  );
  return (
    <DiscussionView discussion={discussion} start={await postFormOf(viewer, `/models/${slug}/discussion`, form)} />
  );
}
