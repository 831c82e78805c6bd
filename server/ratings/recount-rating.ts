import { CURRENT_CONSENSUS_RULE as RULE } from '../../domain/ratings/consensus/current';
import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { CriterionId } from '../../domain/ratings/criteria';
import { type EvidenceStatus, evidenceGrade } from '../../domain/ratings/evidence-status';
import type { Answer } from '../../domain/ratings/levels';
import { countAs } from '../../domain/ratings/replay-model';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';
import type { StoredCount } from './lock-rating';
import type { NewCount } from './new-count';
import type { OpenModel } from './open-model';
import { storeCounts } from './store-counts';

/**
 * Weighs every vote in force on a rating anew after its evidence changed, and counts them: the one step that costs as
 * much as the rating has votes (consensus rule 1, section 7). The caller has written the new status of the evidence, and
 * closes the model with what this answers.
 */
export async function recountRating(
  transaction: Transaction,
  { model: { id: modelId }, at, ratings }: OpenModel,
  { criterion, isEvidenceChange }: { criterion: CriterionId; isEvidenceChange: boolean },
): Promise<NewCount> {
  const rating = await transaction.rating.findUnique({
    where: { modelId_criterion: { modelId, criterion } },
    select: { evidenceChanges: true },
  });
  const evidenceChanges = (rating?.evidenceChanges ?? 0) + (isEvidenceChange ? 1 : 0);
  const statuses = await evidenceStatuses(transaction, modelId, [criterion]);
  const votes = await transaction.voteInForce.findMany({
    where: { modelId, criterion },
    select: { voter: true, answer: true, evidenceIds: true, changesAtVote: true, counted: true },
  });
  const tally = RULE.emptyTally();
  const blocs = new Map<string, BlocTally>();
  const changed = new Map<string, StoredCount>();
  for (const vote of votes) {
    const before = vote.counted as unknown as StoredCount;
    const grade = evidenceGrade(vote.evidenceIds.flatMap((id) => statuses.get(id) ?? []));
    const after = countAs(before, vote.voter, vote.answer as Answer, grade, evidenceChanges - vote.changesAtVote);
    const bloc = blocs.get(after.bloc) ?? RULE.emptyBloc();
    blocs.set(after.bloc, bloc);
    RULE.addVote(tally, bloc, after);
    if (after.weight !== before.weight || after.isVerified !== before.isVerified) changed.set(vote.voter, after);
  }
  await storeCounts(transaction, { modelId, criterion }, changed);
  await transaction.blocTally.deleteMany({ where: { modelId, criterion } });
  await transaction.blocTally.createMany({
    data: [...blocs]
      .filter(([, { votes: counted }]) => counted > 0)
      .map(([bloc, counters]) => ({ modelId, criterion, bloc, counters: json(counters) })),
  });
  const outcome = RULE.decide(tally);
  ratings.count(criterion, outcome, at.getTime());
  return { tally, outcome, evidenceChanges };
}

/** Where the sources cited on some of a model's ratings stand, by id. */
export async function evidenceStatuses(
  transaction: Transaction,
  modelId: string,
  criteria: readonly CriterionId[],
): Promise<Map<string, EvidenceStatus>> {
  const rows = await transaction.evidence.findMany({
    where: { modelId, criterion: { in: [...criteria] } },
    select: { id: true, status: true },
  });
  return new Map(rows.map(({ id, status }) => [id, status as EvidenceStatus]));
}
