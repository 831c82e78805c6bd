import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { RatingPageView } from '@/components/ratings/rating-page-view';
import type { ModelPage, RatingView } from '@/domain/models/views';
import { explainRating } from '@/domain/ratings/explain-rating';
import { CRITERION_BY_ID } from '@/domain/ratings/framework/v1/criteria';
import { getModelPage } from '@/server/models/get-model-page';

type Params = PageProps<'/models/[slug]/criteria/[criterion]'>['params'];

export const dynamic = 'force-static';

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
  return <RatingPageView model={found.model} rating={found.rating} why={explainRating(found.rating)} />;
}

async function findRating(params: Params): Promise<{ model: ModelPage; rating: RatingView } | null> {
  const { slug, criterion } = await params;
  const model = await getModelPage(slug);
  const rating = model?.ratings.find((one) => one.criterion === criterion);
  return model && rating ? { model, rating } : null;
}
