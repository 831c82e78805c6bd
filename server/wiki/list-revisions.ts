import type { Named } from '../../domain/models/views';
import type { RevisionSummary } from '../../domain/wiki/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { REVISION_SELECT, toRevisionSummaries } from './revision-summaries';

/** A page's history, newest first. */
export type PageHistory = { model: Named; revisions: readonly RevisionSummary[] };

/** A page's history, or null where there is no such page. */
export const listRevisions = cached(
  'revisions',
  (slug) => [tags.model(slug)],
  (slug) => readRevisions(database(), slug),
);

/** The uncached query behind `listRevisions`. */
export async function readRevisions(client: Queryable, slug: string): Promise<PageHistory | null> {
  const model = await client.model.findUnique({
    where: { slug },
    select: { slug: true, name: true, revisions: { select: REVISION_SELECT, orderBy: { number: 'desc' } } },
  });
  if (!model) return null;
  const { revisions, ...named } = model;
  return { model: named, revisions: await toRevisionSummaries(client, revisions) };
}
