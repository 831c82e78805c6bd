import type { ModelPage, RatingView } from '@/domain/models/views';
import type { Proposal } from '@/domain/ratings/proposal';
import { getModelPage } from '@/server/models/get-model-page';
import { getProposals } from '@/server/ratings/get-proposals';
import { leadOn } from '../../lead-on';

/** What the page of a rating shows to everybody, or null where the model or the criterion is not there; a former address leads on. */
export async function findRating(
  params: Promise<{ slug: string; criterion: string }>,
): Promise<{ model: ModelPage; rating: RatingView; proposals: Proposal[] } | null> {
  const { slug, criterion } = await params;
  const model = await getModelPage(slug);
  const rating = model?.ratings.find((one) => one.criterion === criterion);
  if (!model) await leadOn(slug, `/criteria/${criterion}`);
  return model && rating ? { model, rating, proposals: await getProposals(slug, criterion) } : null;
}
