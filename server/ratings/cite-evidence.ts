import { randomUUID } from 'node:crypto';
import type { EvidenceGrade } from '../../domain/ratings/consensus/v1/vote';
import type { Transaction } from '../platform/database';

type Citation = {
  modelId: string;
  criterion: string;
  evidence: ReadonlyArray<{ url: string; title: string }>;
  at: Date;
};

/**
 * Registers the addresses that a vote cites on its rating, each once, and grades the vote by the best of them as they
 * stand now (consensus rule 1, section 1): a rejected one backs nothing.
 */
export async function citeEvidence(
  transaction: Transaction,
  { modelId, criterion, evidence, at }: Citation,
): Promise<{ ids: string[]; grade: EvidenceGrade }> {
  if (evidence.length === 0) return { ids: [], grade: 'none' };
  await transaction.evidence.createMany({
    data: evidence.map(({ url, title }) => ({
      id: randomUUID(),
      modelId,
      criterion,
      url,
      title,
      status: 'cited',
      addedAt: at,
    })),
    skipDuplicates: true,
  });
  const rows = await transaction.evidence.findMany({
    where: { modelId, criterion, url: { in: evidence.map(({ url }) => url) } },
    select: { id: true, url: true, status: true },
  });
  // In the order cited: the first address is the one that is shown first.
  const byUrl = new Map(rows.map((row) => [row.url, row]));
  const cited = evidence.flatMap(({ url }) => byUrl.get(url) ?? []);
  const statuses = new Set(cited.map(({ status }) => status));
  const grade = statuses.has('verified') ? 'verified' : statuses.has('cited') ? 'cited' : 'none';
  return { ids: cited.map(({ id }) => id), grade };
}
