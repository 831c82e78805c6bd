import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import type { ModelRatings } from '../../domain/ratings/model-ratings';
import type { NewChange } from '../commands/command';
import { consensusPatience } from '../platform/environment';
import type { Sql } from '../platform/sql';
import { assessRatings } from './assess-ratings';
import { lockRating, type RatedModel, ratingsOf } from './lock-rating';
import { logRatingEvents } from './log-rating-event';
import type { NewCount } from './new-count';
import { publicationChanges } from './publication-changes';
import { passedOnBy, queuePassingOn } from './queue-passing-on';
import { schedulePublication } from './schedule-publication';
import { storeRatings } from './store-ratings';

/** A model whose ratings are about to be moved by something else than a vote. */
export type OpenModel = {
  model: RatedModel;
  /** What is dated now: never before the last thing that happened to the model's ratings. */
  at: Date;
  ratings: ModelRatings;
  /** As it was: what it became since is told from this. */
  before: { label: string; nextDue: number; patience: number; passedOn: string | null };
};

/**
 * Takes a model's row and brings what is published of it up to an instant: timers that fired meanwhile, and the patience
 * of this site. Null where there is no such model. Whoever opens a model closes it in the same transaction.
 */
export async function openModel(transaction: Sql, modelId: string, now: Date): Promise<OpenModel | null> {
  // As nobody in particular: what is wanted is the lock and the state of the model's ratings.
  const question = { model: { id: modelId }, criterion: null, voter: 'source:', urls: [], backs: null, at: now };
  const locked = await lockRating(transaction, question);
  if (!locked) return null;
  const at = new Date(locked.at);
  const ratings = ratingsOf(locked);
  const before = {
    label: locked.label,
    nextDue: ratings.nextDue,
    patience: locked.patience,
    passedOn: passedOnBy(locked.model, ratings),
  };
  ratings.advance(at.getTime());
  const patience = consensusPatience();
  if (patience !== locked.patience) {
    await logRatingEvents(transaction, [{ at, modelId, criterion: null, kind: 'rule-adopted', detail: { patience } }]);
    ratings.adopt(patience, at.getTime());
  }
  return { model: locked.model, at, ratings, before };
}

/**
 * Writes what has become of an open model's ratings and its label, and when the next thing falls due.
 * @param counts of the ratings that were counted anew.
 * @returns the changes to record.
 */
export async function closeModel(
  transaction: Sql,
  { model, at, ratings, before }: OpenModel,
  counts: ReadonlyMap<CriterionId, NewCount> = new Map(),
): Promise<NewChange[]> {
  if (ratings.touched.size === 0 && ratings.patience === before.patience) return [];
  await storeRatings(transaction, model.id, ratings, counts);
  const assessment = assessRatings(ratings.ratings);
  const score = assessment.score === null ? null : roundedScore(assessment.score.value, 1);
  await transaction.$executeRaw`
    UPDATE "Model" SET framework = ${CURRENT_FRAMEWORK_VERSION}, patience = ${ratings.patience}::int, "ratedAt" = ${at},
      "updatedAt" = ${at}, label = ${assessment.label}, "labelSince" = ${new Date(ratings.labelSince)},
      assessment = ${JSON.stringify(assessment)}::jsonb, score = ${score}::float8
    WHERE id = ${model.id}::uuid`;
  await schedulePublication(transaction, model.id, ratings.nextDue, before.nextDue);
  await queuePassingOn(transaction, model, before.passedOn, passedOnBy(model, ratings));
  return publicationChanges(model.id, ratings, before.label);
}
