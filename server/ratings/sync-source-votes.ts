import type { CriterionId } from '../../domain/ratings/criteria';
import type { RatedLevel } from '../../domain/ratings/levels';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { Transaction } from '../platform/database';
import { recordVote } from './record-vote';

/** What a source says on one criterion. */
export type SourceOpinion = {
  level: RatedLevel;
  reason: string;
  evidence: ReadonlyArray<{ url: string; title: string }>;
};

/**
 * Makes a source's votes on a model say exactly `opinions`: votes that already say so stay, others are cast or changed,
 * and what the source no longer says is withdrawn.
 * @returns the criteria on which a vote was recorded; empty if there was nothing to do.
 */
export async function syncSourceVotes(
  transaction: Transaction,
  modelId: string,
  source: string,
  opinions: ReadonlyMap<CriterionId, SourceOpinion>,
  at: Date,
): Promise<CriterionId[]> {
  const standing = await votesInForce(transaction, modelId, `source:${source}`);
  const voter = { kind: 'source', name: source } as const;
  const changed: CriterionId[] = [];
  for (const [criterion, opinion] of opinions) {
    const { level: answer, reason, evidence } = opinion;
    if (
      standing.get(criterion) ===
      fingerprint(
        answer,
        reason,
        evidence.map(({ url }) => url),
      )
    )
      continue;
    await recordVote(transaction, {
      model: { id: modelId },
      criterion,
      voter,
      answer,
      reason,
      evidence,
      backs: null,
      at,
    });
    changed.push(criterion);
  }
  for (const criterion of standing.keys()) {
    if (opinions.has(criterion)) continue;
    await recordVote(transaction, {
      model: { id: modelId },
      criterion,
      voter,
      answer: null,
      reason: null,
      evidence: [],
      backs: null,
      at,
    });
    changed.push(criterion);
  }
  return changed;
}

async function votesInForce(
  transaction: Transaction,
  modelId: string,
  voter: string,
): Promise<Map<CriterionId, string>> {
  const votes = await transaction.voteInForce.findMany({
    where: { modelId, voter },
    select: {
      criterion: true,
      changesAtVote: true,
      event: { select: { answer: true, evidenceIds: true, reason: { select: { body: true } } } },
    },
  });
  const evidence = await transaction.evidence.findMany({
    where: { id: { in: votes.flatMap((vote) => vote.event.evidenceIds) } },
    select: { id: true, url: true },
  });
  const changes = await evidenceChanges(transaction, modelId);
  const urlOf = new Map(evidence.map(({ id, url }) => [id, url]));
  return new Map(
    votes.map(({ criterion, changesAtVote, event }) => [
      criterion as CriterionId,
      // Whatever the evidence was then: the source says it again now, and its vote is fresh.
      changesAtVote < (changes.get(criterion) ?? 0)
        ? STALE
        : fingerprint(
            event.answer,
            event.reason?.body ?? '',
            event.evidenceIds.flatMap((id) => urlOf.get(id) ?? []),
          ),
    ]),
  );
}

const STALE = 'stale';

async function evidenceChanges(transaction: Transaction, modelId: string): Promise<Map<string, number>> {
  const rows = await transaction.rating.findMany({
    where: { modelId, evidenceChanges: { gt: 0 } },
    select: { criterion: true, evidenceChanges: true },
  });
  return new Map(rows.map(({ criterion, evidenceChanges: count }) => [criterion, count]));
}

function fingerprint(answer: string | null, reason: string, urls: readonly string[]): string {
  return canonicalJson([answer, reason, urls]);
}
