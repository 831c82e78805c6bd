import { CRITERION_IDS } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import { inFrameworkOrder, type ModelReplay } from '../../domain/ratings/replay-model';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';
import { assessRatings } from './assess-ratings';
import { unratedCount } from './new-count';
import { countJson, publishedJson } from './rating-columns';

/** One statement holds so many rows; a rating may have a million votes in force. */
const ROWS_AT_A_TIME = 2000;

/** Replaces every projection of a model's ratings by what its logs make. The caller holds the model's lock. */
export async function writeProjections(transaction: Transaction, modelId: string, replay: ModelReplay): Promise<void> {
  await transaction.voteInForce.deleteMany({ where: { modelId } });
  await transaction.blocTally.deleteMany({ where: { modelId } });
  await transaction.rating.deleteMany({ where: { modelId } });
  for (const criterion of CRITERION_IDS) {
    const published = replay.published.ratings.get(criterion);
    if (!published) continue;
    const count = countJson(replay.ratings.get(criterion) ?? unratedCount());
    await transaction.rating.create({ data: { modelId, criterion, ...count, ...publishedJson(published) } });
  }
  for (const [criterion, rating] of inFrameworkOrder(replay.ratings)) {
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
  const assessment = assessRatings(replay.published.ratings);
  await transaction.model.update({
    where: { id: modelId },
    data: {
      framework: CURRENT_FRAMEWORK_VERSION,
      patience: replay.published.patience,
      label: assessment.label,
      labelSince: new Date(replay.published.labelSince),
      assessment: json(assessment),
      score: assessment.score === null ? null : roundedScore(assessment.score.value, 1),
    },
  });
}
