import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { DecisionKind } from '../../domain/moderation/decision-kinds';
import { type Actor, actorId } from '../../domain/people/permissions';
import type { Transaction } from '../platform/database';
import { notify } from './notify';

/** Why a person's office or account is changed; the public log says it. */
export const decisionReason = z
  .string({ error: 'Say why.' })
  .trim()
  .min(1, 'Say why.')
  .max(1000, 'Shorten the reason to 1000 characters.');

type NewDecision = {
  kind: Extract<
    DecisionKind,
    | 'role-changed'
    | 'person-suspended'
    | 'person-reinstated'
    | `founding-${string}`
    | `ring-${string}`
    | `affiliation-${string}`
  >;
  userId: string;
  actor: Actor;
  reason: string;
  detail?: { from: string; to: string } | { until: string } | { ring: string } | { organization: string };
  now: Date;
};

/** Writes a decision on a person into the log, and tells them. */
export async function decideOnPerson(
  transaction: Transaction,
  { kind, userId, actor, reason, detail, now }: NewDecision,
): Promise<void> {
  const reasonTextId = randomUUID();
  await transaction.text.create({ data: { id: reasonTextId, body: reason } });
  const { id } = await transaction.decision.create({
    data: {
      at: now,
      actor: actorId(actor),
      kind,
      isByOffice: true,
      contradicts: false,
      subject: `person:${userId}`,
      reasonTextId,
      ...(detail ? { detail } : {}),
    },
    select: { id: true },
  });
  await notify(transaction, { decisionId: id, userId, now });
}
