import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { ProposalList } from '@/components/ratings/proposal-list';
import { RatingPageView } from '@/components/ratings/rating-page-view';
import { signInAddress } from '@/domain/people/callback-path';
import { explainRating } from '@/domain/ratings/explain-rating';
import { CRITERION_BY_ID } from '@/domain/ratings/framework/v1/criteria';
import { findRating } from './find-rating';

type Params = PageProps<'/models/[slug]/criteria/[criterion]'>['params'];

export const dynamic = 'force-static';

/** Once a day, for the page says when nobody has voted for a year; whatever else it says changes with its tags. */
export const revalidate = 86400;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const found = await findRating(params);
  if (!found) return MISSING_METADATA;
  const { name, question } = CRITERION_BY_ID[found.rating.criterion];
  return { title: `${found.model.name}: ${name}`, description: `${question} ${explainRating(found.rating)}` };
}

/** One rating of one model. */
export default async function Page({ params }: { params: Params }) {
  const found = await findRating(params);
  if (!found) return <MissingPage />;
  const { model, rating, proposals, quiet } = found;
  return (
    <RatingPageView
      model={model}
      rating={rating}
      quiet={quiet}
      why={explainRating(rating)}
      vote={<a href={signInAddress(`/models/${model.slug}/criteria/${rating.criterion}`)}>Sign in to vote</a>}
      proposals={<ProposalList proposals={proposals} />}
    />
  );
}
