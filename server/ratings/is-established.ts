import type { Actor } from '../../domain/people/permissions';
import { effectiveStanding } from '../../domain/people/standing';
import type { Standing } from '../../domain/ratings/consensus/v1/vote';
import type { Transaction } from '../platform/database';

/** Whether an actor is an established member, founding raters included. */
export async function isEstablished(transaction: Transaction, actor: Actor, now: Date): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const person = await transaction.user.findUnique({
    where: { id: actor.id },
    select: { standing: true, foundingUntil: true },
  });
  if (!person) return false;
  const { standing, foundingUntil } = person;
  return effectiveStanding({ standing: standing as Standing, foundingUntil }, now) === 'established';
}
