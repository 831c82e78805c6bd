import type { Prisma } from '../generated/prisma/client';
import type { Transaction } from '../platform/database';
import { tags } from './tags';

/** The tags of the pages of all models that fit: what they show of something else has changed. */
export async function modelTags(transaction: Transaction, where: Prisma.ModelWhereInput): Promise<string[]> {
  const models = await transaction.model.findMany({ where, select: { slug: true } });
  return models.map(({ slug }) => tags.model(slug));
}
