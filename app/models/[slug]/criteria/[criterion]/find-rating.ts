import type { ModelPage, RatingView } from '@/domain/models/views';
import type { Proposal } from '@/domain/ratings/proposal';
import { tellQuiet } from '@/domain/ratings/quiet-rating';
import { getModelPage } from '@/server/models/get-model-page';
import { getLastVoteAt } from '@/server/ratings/get-last-vote';
import { getProposals } from '@/server/ratings/get-proposals';
import { leadOn } from '../../lead-on';

type Found = {
  model: ModelPage;
  rating: RatingView;
  proposals: Proposal[];
  /** That nobody has voted on it for long, if so. */
  quiet: string | null;
};

/** What the page of a rating shows to everybody, or null where the model or the criterion is not there; a former address leads on. */
export async function findRating(params: Promise<{ slug: string; criterion: string }>): Promise<Found | null> {
  const { slug, criterion } = await params;
  const model = await getModelPage(slug);
  const rating = model?.ratings.find((one) => one.criterion === criterion);
  if (!model) await leadOn(slug, `/criteria/${criterion}`);
  if (!model || !rating) return null;
  const [proposals, lastVoteAt] = [await getProposals(slug, criterion), await getLastVoteAt(slug, criterion)];
  return { model, rating, proposals, quiet: tellQuiet(lastVoteAt, new Date()) };
}
