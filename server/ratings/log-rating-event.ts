import type { CriterionId } from '../../domain/ratings/criteria';
import type { Sql } from '../platform/sql';

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
export async function logRatingEvents(transaction: Sql, events: readonly NewRatingEvent[]): Promise<void> {
  if (events.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO "RatingEvent" (at, "modelId", criterion, kind, detail)
    SELECT e.at, e."modelId", e.criterion, e.kind, e.detail
    FROM ROWS FROM (
      jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
        AS (at timestamptz, "modelId" uuid, criterion text, kind text, detail jsonb)
    ) WITH ORDINALITY AS e(at, "modelId", criterion, kind, detail, number)
    ORDER BY e.number`;
}
