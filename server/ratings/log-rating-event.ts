import type { CriterionId } from '../../domain/ratings/criteria';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';

/** Kinds of `RatingEvent`, with what each keeps (domain/ratings/log.ts says what they mean). */
export const RATING_EVENT_KINDS = ['voter-recounted', 'evidence-changed', 'inherited', 'rule-adopted'] as const;

type NewRatingEvent = {
  at: Date;
  modelId: string;
  criterion: CriterionId | null;
  kind: (typeof RATING_EVENT_KINDS)[number];
  detail: object;
};

/**
 * Appends to the log what moves ratings besides votes and decisions, in the order given. The caller holds the model's
 * row, so that ids tell the order over all of a model's logs.
 */
export async function logRatingEvents(transaction: Transaction, events: readonly NewRatingEvent[]): Promise<void> {
  await transaction.ratingEvent.createMany({ data: events.map((event) => ({ ...event, detail: json(event.detail) })) });
}
