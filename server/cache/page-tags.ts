import type { Transaction } from '../platform/database';
import { modelTags } from './model-tags';
import { ratingTags } from './rating-tags';

/**
 * Where a page's own words are shown: as its ratings are, and on the pages of its base and of what is built on it, which
 * tell its name. A command that changes what a page refers to asks before and after.
 */
export async function pageTags(transaction: Transaction, modelId: string): Promise<string[]> {
  const model = await transaction.model.findUniqueOrThrow({
    where: { id: modelId },
    select: { slug: true, organizationSlug: true, licenceSlug: true, familySlug: true },
  });
  const related = { OR: [{ baseId: modelId }, { derivatives: { some: { id: modelId } } }] };
  return [...ratingTags(model), ...(await modelTags(transaction, related))];
}
