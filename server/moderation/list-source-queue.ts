import type { QueuedSource } from '../../domain/moderation/queued-source';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { EvidenceStatus } from '../../domain/ratings/evidence-status';
import type { RatedLevel } from '../../domain/ratings/levels';
import type { Queryable } from '../platform/database';
import { readAddressChecks } from '../ratings/read-address-checks';

/** As many as one can look at in a sitting; the rest come up as these are decided. */
const MOST_SHOWN = 50;

const QUEUED = { status: 'cited', addedBy: { startsWith: 'person:' } } as const;

/** How many sources await a look in all. */
export function countSourceQueue(client: Queryable): Promise<number> {
  return client.evidence.count({ where: QUEUED });
}

/**
 * Sources that people cited and nobody has decided on, oldest first, with the proposals that cite them. Those of the
 * catalogue's editors are not queued: they count as cited, and whoever doubts one can say so on its rating.
 */
export async function listSourceQueue(client: Queryable): Promise<QueuedSource[]> {
  const rows = await client.evidence.findMany({
    where: QUEUED,
    select: {
      id: true,
      url: true,
      title: true,
      status: true,
      addedBy: true,
      addedAt: true,
      criterion: true,
      modelId: true,
      model: { select: { slug: true, name: true } },
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    take: MOST_SHOWN,
  });
  const proposals = await client.proposal.findMany({
    where: {
      supporters: { gt: 0 },
      modelId: { in: rows.map(({ modelId }) => modelId) },
      criterion: { in: rows.map(({ criterion }) => criterion) },
      evidenceIds: { hasSome: rows.map(({ id }) => id) },
    },
    select: {
      level: true,
      author: true,
      evidenceIds: true,
      reason: { select: { body: true, redactedAt: true } },
    },
    orderBy: { id: 'asc' },
  });
  const authors = proposals.map(({ author }) => author.slice('person:'.length));
  const people = await client.user.findMany({ where: { id: { in: authors } }, select: { id: true, handle: true } });
  const handles = new Map(people.map(({ id, handle }) => [`person:${id}`, handle]));
  const checks = await readAddressChecks(
    client,
    rows.map(({ url }) => url),
  );
  return rows.map(({ addedAt, criterion, model, modelId: _modelId, status, ...source }) => ({
    source: { ...source, status: status as EvidenceStatus, check: checks.get(source.url) ?? null },
    model,
    criterion: criterion as CriterionId,
    at: addedAt.toISOString(),
    claims: proposals
      .filter(({ evidenceIds }) => evidenceIds.includes(source.id))
      .map(({ level, author, reason }) => ({
        level: level as RatedLevel,
        reason: reason.redactedAt === null ? reason.body : null,
        author: handles.get(author) ?? null,
      })),
  }));
}
