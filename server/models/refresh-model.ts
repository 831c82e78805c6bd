import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK, CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import type { AssessedRating } from '../../domain/ratings/framework/v1/assess';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import type { PublishedState, RatedLevel } from '../../domain/ratings/levels';
import type { NewChange } from '../commands/command';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';

/**
 * Brings a model's label, score and their uncertainty up to its published ratings.
 * @returns the change to record if the label is another one now.
 */
export async function refreshModel(transaction: Transaction, modelId: string, at: Date): Promise<NewChange[]> {
  const before = await transaction.model.findUniqueOrThrow({ where: { id: modelId }, select: { label: true } });
  const rows = await transaction.rating.findMany({
    where: { modelId },
    select: { criterion: true, outcome: true, publishedLevel: true, publishedState: true },
  });
  const ratings: Partial<Record<CriterionId, AssessedRating>> = {};
  for (const row of rows) {
    if (row.publishedLevel === null) continue;
    const outcome = row.outcome as unknown as Decision;
    ratings[row.criterion as CriterionId] = {
      level: row.publishedLevel as RatedLevel,
      isSettled: isSettled(row.publishedState as PublishedState),
      low: outcome.low,
      high: outcome.high,
      confidence: outcome.confidence,
      restsOn: outcome.restsOn ?? 'votes',
    };
  }
  const assessment = CURRENT_FRAMEWORK.assess(ratings);
  const isNews = assessment.label !== before.label;
  await transaction.model.update({
    where: { id: modelId },
    data: {
      framework: CURRENT_FRAMEWORK_VERSION,
      label: assessment.label,
      assessment: json(assessment),
      score: assessment.score === null ? null : roundedScore(assessment.score.value, 1),
      updatedAt: at,
      ...(isNews ? { labelSince: at } : {}),
    },
  });
  return isNews ? [{ kind: 'label-changed', modelId, detail: { from: before.label, to: assessment.label } }] : [];
}

/** A published level that was once settled stays so while it is in dispute (consensus rule 1, section 5). */
function isSettled(state: PublishedState): boolean {
  return state === 'consensus' || state === 'in-dispute';
}
