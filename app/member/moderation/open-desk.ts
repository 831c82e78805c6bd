import type { Queue } from '@/domain/moderation/queue';
import { type Actor, can } from '@/domain/people/permissions';
import { listQueue } from '@/server/moderation/list-queue';
import { actorOf } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { getEdit } from '@/server/wiki/get-edit';
import { requirePerson } from '../require-person';

/** What a page of the desk needs: who sits at it, the queue, and what came of the decision before. */
type OpenDesk = { actor: Actor; queue: Queue; notice: string | null };

/** Opens the desk for whoever is a moderator, and leads whoever is signed out to sign in; null for everybody else. */
export async function openDesk(path: string, decided: unknown): Promise<OpenDesk | null> {
  const actor = actorOf(await requirePerson(path));
  if (!can(actor, 'decide edit')) return null;
  const [queue, notice] = await Promise.all([listQueue(database(), actor), noticeOf(decided, actor)]);
  return { actor, queue, notice };
}

/** In words what an address says was decided before: as it stands in the database, whatever the address claims. */
async function noticeOf(decided: unknown, actor: Actor): Promise<string | null> {
  if (decided === 'source') return 'Your decision on the source is recorded.';
  const edit = typeof decided === 'string' ? await getEdit(database(), decided, actor) : null;
  if (!edit || edit.state === 'pending') return null;
  return `Edit ${edit.id} of ${edit.name} is ${edit.state}${edit.revision === null ? '' : `: it is revision ${edit.revision}`}.`;
}
