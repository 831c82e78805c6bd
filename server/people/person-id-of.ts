import type { Actor } from '../../domain/people/permissions';

/** The id of the person who runs a command that is only for persons: the table of permissions let nobody else by. */
export function personIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new Error(`Only a person has an account, and this is ${actor.kind}.`);
  return actor.id;
}
