import type { RevisionView } from '../../domain/wiki/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { REVISION_SELECT, toRevisionSummaries } from './revision-summaries';
import { isRevisionNumber, loggedDocument } from './stored-document';

/** A revision of a page, by slug and number, or null where there is none. */
export const getRevision = cached(
  'revision',
  (slug, _number: string) => [tags.model(slug)],
  (slug, number) => readRevision(database(), slug, Number(number)),
);

/** The uncached query behind `getRevision`. */
export async function readRevision(client: Queryable, slug: string, number: number): Promise<RevisionView | null> {
  if (!isRevisionNumber(number)) return null;
  const row = await client.revision.findFirst({
    where: { number, model: { slug } },
    select: {
      ...REVISION_SELECT,
      document: { select: { body: true, redactedAt: true } },
      model: { select: { slug: true, name: true, revision: true } },
    },
  });
  const document = row && (await loggedDocument(client, row.document));
  if (!document) return null;
  const [summary] = await toRevisionSummaries(client, [row]);
  if (!summary) return null;
  const { revision: latest, ...model } = row.model;
  return { ...summary, model, document, isLatest: number === latest };
}
