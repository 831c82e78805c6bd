import type { CriterionId } from '../../domain/ratings/criteria';
import type { LogEntry, LoggedAction, LoggedReview, VoterParts } from '../../domain/ratings/log';
import type { Inherited } from '../../domain/ratings/model-ratings';
import type { LogReader } from './log-reader';

/** An event as it is read from the log or from a dump. */
export type EventRow = {
  id: string;
  at: Date;
  criterion: CriterionId;
  kind: 'voter-recounted' | 'evidence-changed' | 'inherited' | 'rule-adopted';
  detail: unknown;
};

/** A decision on a rating, likewise. */
export type DecisionRow = {
  id: string;
  at: Date;
  actor: string;
  kind: string;
  isByOffice: boolean;
  contradicts: boolean;
  evidenceId: string | null;
  criterion: CriterionId;
};

/** What moved a model's ratings besides votes, in the order in which it happened: decisions and rating events. */
export async function readOtherEntries(client: LogReader, modelId: string): Promise<LogEntry[]> {
  const decisions = client.query(
    `/* prepared: logged-decisions */ SELECT d.id::text, d.at, d.actor, d.kind, d."isByOffice", d.contradicts, d."evidenceId",
       coalesce(e.criterion, d.detail ->> 'criterion') AS criterion
     FROM "Decision" d LEFT JOIN "Evidence" e ON e.id = d."evidenceId"
     WHERE d."modelId" = $1::uuid AND (d."evidenceId" IS NOT NULL OR d.kind IN ('freeze-released', 'consensus-shortened'))`,
    [modelId],
  );
  const events = client.query(
    '/* prepared: logged-events */ SELECT id::text, at, criterion, kind, detail FROM "RatingEvent" WHERE "modelId" = $1::uuid',
    [modelId],
  );
  const [decided, happened] = await Promise.all([decisions, events]);
  return [...(decided.rows as DecisionRow[]).map(toDecision), ...(happened.rows as EventRow[]).map(toEvent)].toSorted(
    (a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1),
  );
}

/** The log's entry that a decision is. */
export function toDecision({ id, at, actor, kind, isByOffice, contradicts, evidenceId, criterion }: DecisionRow) {
  const on = { id, at: at.getTime(), criterion };
  if (evidenceId === null) {
    return { ...on, kind: kind === 'freeze-released' ? 'release' : 'shorten' } satisfies LoggedAction;
  }
  const verdict = kind === 'source-accepted' ? 'accepted' : 'rejected';
  return { ...on, kind: 'review', actor, isByOffice, contradicts, evidenceId, verdict } satisfies LoggedReview;
}

/** The log's entry that an event is. */
export function toEvent({ kind, detail, at, ...of }: EventRow): LogEntry {
  const on = { ...of, at: at.getTime() };
  switch (kind) {
    case 'voter-recounted':
      return { kind, ...on, ...(detail as VoterParts & { voter: string }) };
    case 'evidence-changed':
      return { kind, ...on };
    case 'inherited':
      return { kind, ...on, inherited: (detail as { rating: Inherited | null }).rating };
    case 'rule-adopted':
      return { kind, id: on.id, at: on.at, patience: (detail as { patience: number }).patience };
    default:
      return kind satisfies never;
  }
}
