import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer } from '../../domain/ratings/levels';
import type { Queryable } from '../platform/database';
import { type CitedEvidence, toCited } from './get-model-record';

/** A person's vote in force, as shown to themselves. */
export type OwnVote = {
  level: Answer;
  /** Their own words; null for a bare vote, and for one that agrees with another's proposal. */
  reason: string | null;
  evidence: readonly CitedEvidence[];
  /** The number of the proposal that the vote made or agrees with. */
  proposal: string | null;
  at: string;
};

/** The vote in force of the person `personId` on a rating, or null. */
export async function getOwnVote(
  client: Queryable,
  model: string,
  criterion: CriterionId,
  personId: string,
): Promise<OwnVote | null> {
  const vote = await client.voteInForce.findFirst({
    where: { model: { slug: model }, criterion, voter: `person:${personId}` },
    select: {
      answer: true,
      evidenceIds: true,
      backs: true,
      event: { select: { at: true, reason: { select: { body: true, redactedAt: true } } } },
    },
  });
  if (!vote) return null;
  const evidence = await client.evidence.findMany({
    where: { id: { in: vote.evidenceIds } },
    select: { id: true, url: true, title: true, status: true },
  });
  const byId = new Map(evidence.map((one) => [one.id, toCited(one)]));
  const { at, reason } = vote.event;
  return {
    level: vote.answer as Answer,
    reason: reason?.redactedAt === null ? reason.body : null,
    evidence: vote.evidenceIds.flatMap((id) => byId.get(id) ?? []),
    proposal: vote.backs?.toString() ?? null,
    at: at.toISOString(),
  };
}
