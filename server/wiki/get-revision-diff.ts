import { diffDocuments } from '../../domain/wiki/diff-documents';
import type { RevisionDiff } from '../../domain/wiki/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { readRevision } from './get-revision';

/** What two revisions of a page, by their numbers, differ in; null where either is not there. */
export const getRevisionDiff = cached(
  'revision-diff',
  (slug, _from: string, _to: string) => [tags.model(slug)],
  (slug, from, to) => readRevisionDiff(database(), slug, { from: Number(from), to: Number(to) }),
);

/** The uncached query behind `getRevisionDiff`. */
export async function readRevisionDiff(
  client: Queryable,
  slug: string,
  numbers: { from: number; to: number },
): Promise<RevisionDiff | null> {
  const [before, after] = [
    await readRevision(client, slug, numbers.from),
    await readRevision(client, slug, numbers.to),
  ];
  if (!before || !after) return null;
  const { document: from, model, isLatest: _before, ...fromSummary } = before;
  const { document: to, model: _model, isLatest: _after, ...toSummary } = after;
  return { model, from: fromSummary, to: toSummary, diff: diffDocuments(from, to) };
}
