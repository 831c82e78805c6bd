import type { Contribution } from '../../domain/people/views';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer } from '../../domain/ratings/levels';
import type { Queryable } from '../platform/database';

/** How many contributions a page lists. */
export const CONTRIBUTIONS_PER_PAGE = 50;

type Row = {
  at: Date;
  slug: string;
  name: string;
  criterion: string | null;
  answer: string | null;
  text: string | null;
  isNew: boolean;
  revision: number | null;
};

/**
 * What a person has contributed, newest first, a page at a time: the votes that stand, with the reasons of their own
 * proposals, and the edits that were approved. What waits or was rejected is nobody else's.
 */
export async function listContributions(client: Queryable, personId: string, page: number): Promise<Contribution[]> {
  const person = `person:${personId}`;
  const rows = await client.$queryRaw<Row[]>`
    SELECT e.at, m.slug, m.name, v.criterion, v.answer, CASE WHEN t."redactedAt" IS NULL THEN t.body END AS text,
      p.id IS NOT NULL AS "isNew", NULL::int AS revision
    FROM "VoteInForce" v JOIN "VoteEvent" e ON e.id = v."eventId" JOIN "Model" m ON m.id = v."modelId"
    LEFT JOIN "Proposal" p ON p.id = v.backs AND p.author = v.voter LEFT JOIN "Text" t ON t.id = p."reasonTextId"
    WHERE v.voter = ${person}
    UNION ALL
    SELECT r.at, m.slug, m.name, NULL, NULL, CASE WHEN t."redactedAt" IS NULL THEN t.body END, r.number = 1, r.number
    FROM "Revision" r JOIN "Model" m ON m.id = r."modelId" JOIN "Text" t ON t.id = r."summaryTextId"
    WHERE r.author = ${person}
    ORDER BY at DESC, slug, criterion, revision
    LIMIT ${CONTRIBUTIONS_PER_PAGE} OFFSET ${(page - 1) * CONTRIBUTIONS_PER_PAGE}`;
  return rows.map(({ at: moment, slug, name, criterion, answer, text, isNew, revision }) => {
    const [at, model] = [moment.toISOString(), { slug, name }];
    return revision === null
      ? {
          kind: 'vote',
          at,
          model,
          criterion: criterion as CriterionId,
          answer: answer as Answer,
          reason: text,
          isProposal: isNew,
        }
      : { kind: 'edit', at, model, revision, summary: text, isNewPage: isNew };
  });
}
