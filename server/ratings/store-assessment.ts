import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import type { Assessment } from '../../domain/ratings/framework/v1/assess';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import type { NewChange } from '../commands/command';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';

/** Stores a model's label and score. @returns the change to record if the label is another one than before. */
export async function storeAssessment(
  transaction: Transaction,
  { modelId, assessment, before, at }: { modelId: string; assessment: Assessment; before: string; at: Date },
): Promise<NewChange[]> {
  const isNews = assessment.label !== before;
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
  return isNews ? [{ kind: 'label-changed', modelId, detail: { from: before, to: assessment.label } }] : [];
}
