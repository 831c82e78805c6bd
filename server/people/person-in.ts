const PERSON = 'person:';

/** The id of the person whom a log names; null for sources and the operator, who have no account. */
export function personIn(name: string): string | null {
  return name.startsWith(PERSON) ? name.slice(PERSON.length) : null;
}
