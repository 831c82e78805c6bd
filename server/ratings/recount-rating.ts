import { CURRENT_CONSENSUS_RULE_VERSION, CURRENT_CONSENSUS_RULE as RULE } from '../../domain/ratings/consensus/current';
import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { CriterionId } from '../../domain/ratings/criteria';
import { type EvidenceStatus, evidenceGrade } from '../../domain/ratings/evidence-status';
import type { Answer } from '../../domain/ratings/levels';
import { countAs } from '../../domain/ratings/replay-model';
import type { NewChange } from '../commands/command';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';
import { assessRatings } from './assess-ratings';
import { lockRating, type StoredCount } from './lock-rating';
import { storeAssessment } from './store-assessment';

/**
 * Weighs every vote in force on a rating anew after its evidence changed, and brings tally, outcome and label up to it:
 * the one step that costs as much as the rating has votes (consensus rule 1, section 7).
 * The caller has written the new status of the evidence.
 */
export async function recountRating(
  transaction: Transaction,
  rating: { modelId: string; criterion: CriterionId; isEvidenceChange: boolean; at: Date },
): Promise<NewChange[]> {
  const { modelId, criterion, at } = rating;
  // As nobody in particular: what is wanted is the lock and the state of the model's ratings.
  const locked = await lockRating(transaction, { modelId, criterion, voter: 'source:', urls: [], backs: null });
  if (!locked) throw new Error('A rating was to be recounted whose model is gone.');
  const evidenceChanges = locked.evidenceChanges + (rating.isEvidenceChange ? 1 : 0);

  const statuses = new Map(
    (await transaction.evidence.findMany({ where: { modelId, criterion }, select: { id: true, status: true } })).map(
      ({ id, status }) => [id, status as EvidenceStatus],
    ),
  );
  const votes = await transaction.voteInForce.findMany({
    where: { modelId, criterion },
    select: { voter: true, answer: true, evidenceIds: true, changesAtVote: true, counted: true },
  });
  const tally = RULE.emptyTally();
  const blocs = new Map<string, BlocTally>();
  for (const vote of votes) {
    const before = vote.counted as unknown as StoredCount;
    const grade = evidenceGrade(vote.evidenceIds.flatMap((id) => statuses.get(id) ?? []));
    const after = countAs(before, vote.voter, vote.answer as Answer, grade, evidenceChanges - vote.changesAtVote);
    const bloc = blocs.get(after.bloc) ?? RULE.emptyBloc();
    blocs.set(after.bloc, bloc);
    RULE.addVote(tally, bloc, after);
    if (after.weight !== before.weight || after.isVerified !== before.isVerified) {
      await transaction.voteInForce.update({
        where: { modelId_criterion_voter: { modelId, criterion, voter: vote.voter } },
        data: { counted: json(after) },
      });
    }
  }

  await transaction.blocTally.deleteMany({ where: { modelId, criterion } });
  await transaction.blocTally.createMany({
    data: [...blocs]
      .filter(([, { votes: counted }]) => counted > 0)
      .map(([bloc, counters]) => ({ modelId, criterion, bloc, counters: json(counters) })),
  });
  const outcome = RULE.decide(tally);
  const published = locked.ratings[criterion];
  const isNews = published?.level !== outcome.level || published.state !== outcome.state;
  await transaction.rating.update({
    where: { modelId_criterion: { modelId, criterion } },
    data: {
      rule: CURRENT_CONSENSUS_RULE_VERSION,
      tally: json(tally),
      outcome: json(outcome),
      evidenceChanges,
      publishedLevel: outcome.level,
      publishedState: outcome.state,
      ...(isNews ? { publishedSince: at } : {}),
    },
  });
  const assessment = assessRatings({
    ...locked.ratings,
    [criterion]: { level: outcome.level, state: outcome.state, outcome },
  });
  return storeAssessment(transaction, { modelId, assessment, before: locked.label, at });
}
