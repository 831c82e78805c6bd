import type { ModelDocument } from '@/domain/models/model-document';
import type { LikelyDuplicate } from '@/domain/wiki/views';
import { database } from '@/server/platform/database';
import { findSimilarPages } from '@/server/wiki/find-similar-pages';

/** Pages that may already be the one that a document proposes. */
export function similarPages({ name, aliases, variants, organization }: ModelDocument): Promise<LikelyDuplicate[]> {
  const hubIds = variants.flatMap(({ hubId }) => hubId ?? []);
  return findSimilarPages(database(), { name, aliases, hubIds, organization });
}
