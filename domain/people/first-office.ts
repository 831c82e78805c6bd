import type { Role } from './permissions';

/** For how long the first person on a local site is a founding rater. */
const FOUNDING_YEARS = 1;

/** Why they are: shown on the public list of founding raters. */
const FIRST_PERSON = 'first person on a local site';

/** What a person is given with their account. */
export type FirstOffice = { role: Role; foundingUntil: Date | null; foundingReason: string | null };

/**
 * The office that comes with a new account. On a local site the first person is admin and founding rater, for somebody has
 * to begin; elsewhere nobody is by coming first. Addresses that the operator named are admin anywhere.
 */
export function officeAtFirstSignIn(person: {
  isFirst: boolean;
  isLocal: boolean;
  isNamedAdmin: boolean;
  now: Date;
}): FirstOffice {
  if (person.isFirst && person.isLocal) {
    const foundingUntil = new Date(person.now);
    foundingUntil.setUTCFullYear(foundingUntil.getUTCFullYear() + FOUNDING_YEARS);
    return { role: 'admin', foundingUntil, foundingReason: FIRST_PERSON };
  }
  return { role: person.isNamedAdmin ? 'admin' : 'member', foundingUntil: null, foundingReason: null };
}
