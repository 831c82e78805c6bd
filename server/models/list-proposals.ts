import type { CriterionId } from '../../domain/ratings/criteria';
import type { RatedLevel } from '../../domain/ratings/levels';
import type { Queryable } from '../platform/database';
import { type CitedEvidence, toCited } from './get-model-record';

/** A level with reason and evidence that others can back. */
export type ProposalView = {
  id: string;
  level: RatedLevel;
  /** Null once redacted. */
  reason: string | null;
  /** The author's handle; null where the account is gone or has not chosen one. */
  author: string | null;
  at: string;
  supporters: number;
  evidence: readonly CitedEvidence[];
};

/** More proposals than anybody reads; the rest have fewer supporters than all of these. */
const MOST_SHOWN = 100;

/** A rating's proposals that have supporters, those with most first. Not cached: it shows handles, which carry no tag. */
export async function listProposals(client: Queryable, model: string, criterion: CriterionId): Promise<ProposalView[]> {
  const found = await client.model.findUnique({
    where: { slug: model },
    select: {
      id: true,
      evidence: { where: { criterion }, select: { id: true, url: true, title: true, status: true } },
    },
  });
  if (!found) return [];
  const rows = await client.proposal.findMany({
    where: { modelId: found.id, criterion, supporters: { gt: 0 } },
    select: {
      id: true,
      level: true,
      author: true,
      at: true,
      supporters: true,
      evidenceIds: true,
      reason: { select: { body: true, redactedAt: true } },
    },
    orderBy: [{ supporters: 'desc' }, { id: 'asc' }],
    take: MOST_SHOWN,
  });
  const evidence = new Map(found.evidence.map((one) => [one.id, toCited(one)]));
  const handles = await handlesOf(
    client,
    rows.map(({ author }) => author),
  );
  return rows.map(({ id, level, author, at, supporters, evidenceIds, reason }) => ({
    id: id.toString(),
    level: level as RatedLevel,
    reason: reason.redactedAt === null ? reason.body : null,
    author: handles.get(author) ?? null,
    at: at.toISOString(),
    supporters,
    evidence: evidenceIds.flatMap((one) => evidence.get(one) ?? []),
  }));
}

/** Handles by the ids that logs keep of people. */
async function handlesOf(client: Queryable, authors: readonly string[]): Promise<Map<string, string | null>> {
  const ids = authors.map((author) => author.slice('person:'.length));
  const people = await client.user.findMany({ where: { id: { in: ids } }, select: { id: true, handle: true } });
  return new Map(people.map(({ id, handle }) => [`person:${id}`, handle]));
}
