import type { CriterionId } from '../../domain/ratings/criteria';
import type { EvidenceStatus } from '../../domain/ratings/evidence-status';
import type { RatedLevel } from '../../domain/ratings/levels';
import type { CitedSource, Proposal } from '../../domain/ratings/proposal';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { readAddressChecks } from './read-address-checks';

/** More proposals than anybody reads; the rest have fewer supporters than all of these. */
const MOST_SHOWN = 100;

/** A rating's proposals that have supporters, those with most first. A handle is chosen once, so it may be kept too. */
export const getProposals = cached(
  'proposals',
  (slug, _criterion: string) => [tags.model(slug)],
  (slug, criterion) => readProposals(database(), slug, criterion as CriterionId),
);

/** The uncached query behind `getProposals`. */
export async function readProposals(client: Queryable, slug: string, criterion: CriterionId): Promise<Proposal[]> {
  const model = await client.model.findUnique({
    where: { slug },
    select: {
      id: true,
      evidence: { where: { criterion }, select: { id: true, url: true, title: true, status: true, addedBy: true } },
    },
  });
  if (!model) return [];
  const rows = await client.proposal.findMany({
    where: { modelId: model.id, criterion, supporters: { gt: 0 } },
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
  const cited = new Set(rows.flatMap(({ evidenceIds }) => evidenceIds));
  const evidence = model.evidence.filter(({ id }) => cited.has(id));
  const checks = await readAddressChecks(
    client,
    evidence.map(({ url }) => url),
  );
  const sources = new Map<string, CitedSource>(
    evidence.map((one) => [
      one.id,
      { ...one, status: one.status as EvidenceStatus, check: checks.get(one.url) ?? null },
    ]),
  );
  const handles = await handlesOf(client, rows);
  return rows.map(({ id, level, author, at, supporters, evidenceIds, reason }) => ({
    id: id.toString(),
    level: level as RatedLevel,
    reason: reason.redactedAt === null ? reason.body : null,
    author: handles.get(author) ?? null,
    at: at.toISOString(),
    supporters,
    evidence: evidenceIds.flatMap((one) => sources.get(one) ?? []),
  }));
}

/** Handles by the ids that logs keep of people. */
async function handlesOf(
  client: Queryable,
  rows: ReadonlyArray<{ author: string }>,
): Promise<Map<string, string | null>> {
  const ids = rows.map(({ author }) => author.slice('person:'.length));
  const people = await client.user.findMany({ where: { id: { in: ids } }, select: { id: true, handle: true } });
  return new Map(people.map(({ id, handle }) => [`person:${id}`, handle]));
}
