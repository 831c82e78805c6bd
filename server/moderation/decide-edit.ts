import type { DecisionKind } from '../../domain/moderation/decision-kinds';
import { type Actor, actorId } from '../../domain/people/permissions';
import type { Refusal } from '../commands/command';
import { notify } from '../people/notify';
import { personIn } from '../people/person-in';
import type { Transaction } from '../platform/database';
import { createText } from '../wiki/create-text';
import { actorFault, NO_SUCH_EDIT, stateFault, versionFault } from '../wiki/edit-faults';
import { type LockedEdit, lockEdit } from '../wiki/lock-edit';

/**
 * Takes an edit's row for a decision on the version that the moderator saw. Refuses whoever proposed it, and what was
 * decided or amended meanwhile: of two moderators at once one decides, and the other is told what.
 */
export async function takeForDecision(
  transaction: Transaction,
  { edit: id, version }: { edit: string; version: number },
  actor: Actor,
): Promise<{ edit: LockedEdit } | { refusal: Refusal }> {
  const edit = await lockEdit(transaction, id);
  if (!edit) return { refusal: NO_SUCH_EDIT };
  const refusal =
    actorFault(edit, actor, 'decide edit', 'You proposed this edit: somebody else has to decide on it.') ??
    (await stateFault(transaction, edit, ['pending'])) ??
    versionFault(edit, version);
  return refusal ? { refusal } : { edit };
}

type EditDecision = {
  edit: Pick<LockedEdit, 'id' | 'author'>;
  kind: Extract<DecisionKind, `edit-${string}`>;
  /** The page that it is about; null for a page that is not to be. */
  modelId: string | null;
  reason: string | null;
  actor: Actor;
  now: Date;
};

/** Appends a decision on an edit to the log, and tells the edit's author. */
export async function logEditDecision(transaction: Transaction, decision: EditDecision): Promise<void> {
  const { edit, kind, modelId, reason, actor, now } = decision;
  const { id: decisionId } = await transaction.decision.create({
    data: {
      at: now,
      actor: actorId(actor),
      kind,
      isByOffice: true,
      contradicts: false,
      modelId,
      editId: edit.id,
      reasonTextId: reason === null ? null : await createText(transaction, reason),
    },
    select: { id: true },
  });
  await notify(transaction, { decisionId, userId: personIn(edit.author), now });
}
