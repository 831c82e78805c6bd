import { CURRENT_CONSENSUS_RULE_VERSION } from '../../domain/ratings/consensus/current';
import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import { inFrameworkOrder, type ModelReplay } from '../../domain/ratings/replay-model';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';
import { assessRatings } from './assess-ratings';
import type { RatingState } from './lock-rating';

/** One statement holds so many rows; a rating may have a million votes in force. */
const ROWS_AT_A_TIME = 2000;

/** Replaces every projection of a model's ratings by what its logs make. The caller holds the model's lock. */
export async function writeProjections(transaction: Transaction, modelId: string, replay: ModelReplay): Promise<void> {
  await transaction.voteInForce.deleteMany({ where: { modelId } });
  await transaction.blocTally.deleteMany({ where: { modelId } });
  await transaction.rating.deleteMany({ where: { modelId } });
  const states: Partial<Record<CriterionId, RatingState>> = {};
  for (const [criterion, rating] of inFrameworkOrder(replay.ratings)) {
    const { tally, outcome, published, evidenceChanges } = rating;
    states[criterion] = { level: published.level, state: published.state, outcome };
    await transaction.rating.create({
      data: {
        modelId,
        criterion,
        rule: CURRENT_CONSENSUS_RULE_VERSION,
        tally: json(tally),
        outcome: json(outcome),
        publishedLevel: published.level,
        publishedState: published.state,
        publishedSince: published.since,
        evidenceChanges,
      },
    });
    await transaction.blocTally.createMany({
      data: [...rating.blocs].map(([bloc, counters]) => ({ modelId, criterion, bloc, counters: json(counters) })),
    });
    const votes = [...rating.votes];
    for (let start = 0; start < votes.length; start += ROWS_AT_A_TIME) {
      await transaction.voteInForce.createMany({
        data: votes
          .slice(start, start + ROWS_AT_A_TIME)
          .map(([voter, { eventId, backs, evidenceIds, counted, ...vote }]) => ({
            modelId,
            criterion,
            voter,
            ...vote,
            eventId: BigInt(eventId),
            backs: backs === null ? null : BigInt(backs),
            evidenceIds: [...evidenceIds],
            counted: json(counted),
          })),
      });
    }
  }
  for (const [id, supporters] of replay.proposals) {
    await transaction.proposal.update({ where: { id: BigInt(id) }, data: { supporters } });
  }
  await transaction.evidence.updateMany({
    where: { modelId, id: { notIn: [...replay.evidence.keys()] } },
    data: { status: 'cited' },
  });
  for (const [id, status] of replay.evidence) await transaction.evidence.update({ where: { id }, data: { status } });
  const assessment = assessRatings(states);
  await transaction.model.update({
    where: { id: modelId },
    data: {
      framework: CURRENT_FRAMEWORK_VERSION,
      label: assessment.label,
      labelSince: replay.labelSince,
      assessment: json(assessment),
      score: assessment.score === null ? null : roundedScore(assessment.score.value, 1),
    },
  });
}
