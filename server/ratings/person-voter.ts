import { effectiveStanding } from '../../domain/people/standing';
import { isoWeek } from '../../domain/ratings/consensus/v1/iso-week';
import type { PersonVoter } from '../../domain/ratings/consensus/v1/vote';
import type { StoredPerson } from './lock-rating';

/** A person as a voter on one model, as of an instant. */
export function personVoter(person: StoredPerson, id: string, at: Date): PersonVoter {
  const { standing, camp, ring, affiliation, foundingUntil, createdAt } = person;
  const until = foundingUntil === null ? null : new Date(foundingUntil);
  return {
    kind: 'person',
    id,
    standing: effectiveStanding({ standing, foundingUntil: until }, at),
    camp,
    signUpWeek: isoWeek(new Date(createdAt)),
    ring,
    affiliation,
  };
}
