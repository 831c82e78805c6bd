import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import { newerTogether } from '../../domain/ratings/consensus/v1/counted-weights';
import type { RatingTally } from '../../domain/ratings/consensus/v1/tally';
import type { CriterionId } from '../../domain/ratings/criteria';
import { type EvidenceStatus, evidenceGrade } from '../../domain/ratings/evidence-status';
import type { Answer } from '../../domain/ratings/levels';
import type { OwnVote } from '../../domain/ratings/own-vote';
import type { Queryable } from '../platform/database';
import type { StoredCount } from './lock-rating';

/** A person's vote in force on a rating, or null. Read fresh: it is for that person alone. */
export async function getOwnVote(
  client: Queryable,
  { model, criterion, personId }: { model: string; criterion: CriterionId; personId: string },
): Promise<OwnVote | null> {
  const vote = await client.voteInForce.findFirst({
    where: { voter: `person:${personId}`, criterion, model: { slug: model } },
    select: {
      modelId: true,
      answer: true,
      backs: true,
      evidenceIds: true,
      changesAtVote: true,
      counted: true,
      event: { select: { reason: { select: { body: true } } } },
    },
  });
  if (!vote) return null;
  const counted = vote.counted as unknown as StoredCount;
  const [evidence, rating, bloc] = await Promise.all([
    client.evidence.findMany({ where: { id: { in: vote.evidenceIds } }, select: { url: true, status: true } }),
    client.rating.findUniqueOrThrow({
      where: { modelId_criterion: { modelId: vote.modelId, criterion } },
      select: { evidenceChanges: true, tally: true },
    }),
    client.blocTally.findUnique({
      where: { modelId_criterion_bloc: { modelId: vote.modelId, criterion, bloc: counted.bloc } },
      select: { counters: true },
    }),
  ]);
  return {
    answer: vote.answer as Answer,
    reason: vote.event.reason?.body ?? null,
    evidence: evidence.map(({ url }) => url),
    backs: vote.backs?.toString() ?? null,
    weight: counted.weight,
    standing: counted.standing === 'source' ? 'newcomer' : counted.standing,
    grade: evidenceGrade(evidence.map(({ status }) => status as EvidenceStatus)),
    changesSince: rating.evidenceChanges - vote.changesAtVote,
    bloc: counted.bloc,
    blocWeight: (bloc?.counters as unknown as BlocTally | undefined)?.sum ?? 0,
    newer: newerTogether(rating.tally as unknown as RatingTally),
  };
}
