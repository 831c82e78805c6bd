import { type Action, type Actor, can } from '../../domain/people/permissions';
import type { Refusal } from '../commands/command';
import { somebodies } from '../people/somebody';
import type { Queryable } from '../platform/database';
import type { LockedEdit } from './lock-edit';

/** Refusal of an edit that is not there: the same for one that the actor may not see. */
export const NO_SUCH_EDIT: Refusal = { kind: 'not-found', what: 'this edit' };

/** Why it is not for an actor to do something with an edit, or null. To whoever may not see the edit it does not exist. */
export function actorFault(edit: LockedEdit, actor: Actor, action: Action, detail: string): Refusal | null {
  if (can(actor, action, edit.author)) return null;
  return can(actor, 'see edit', edit.author) ? { kind: 'forbidden', action, detail } : NO_SUCH_EDIT;
}

/** Why an edit that is in none of these states cannot be had any more, in words that tell who decided and how; or null. */
export async function stateFault(
  client: Queryable,
  edit: LockedEdit,
  states: ReadonlyArray<LockedEdit['state']>,
): Promise<Refusal | null> {
  if (states.includes(edit.state)) return null;
  if (edit.state === 'withdrawn') return { kind: 'conflict', detail: 'Its author has withdrawn this edit.' };
  const decision = await client.decision.findFirst({
    where: { editId: edit.id },
    select: { actor: true, reason: { select: { body: true, redactedAt: true } } },
    orderBy: { id: 'desc' },
  });
  const nameOf = await somebodies(client, [decision?.actor ?? null]);
  const who = nameOf(decision?.actor ?? '').name;
  const reason = decision?.reason?.redactedAt === null ? ` The reason: ${decision.reason.body}` : '';
  const how =
    edit.state === 'approved' ? `approved this edit: it is revision ${edit.revision}.` : 'rejected this edit.';
  return { kind: 'conflict', detail: `Decided already: ${who} ${how}${reason}` };
}

/** Why a version is not the one to decide on or to amend, or null. */
export function versionFault(edit: LockedEdit, seen: number): Refusal | null {
  if (edit.version === seen) return null;
  const detail =
    edit.version > seen
      ? `This edit was amended meanwhile: look at version ${edit.version} first.`
      : `This edit has no version ${seen}: its latest is ${edit.version}.`;
  return { kind: 'conflict', detail };
}
