import { effectiveStanding } from '../../domain/people/standing';
import type { Standing } from '../../domain/ratings/consensus/v1/vote';
import type { Queryable } from '../platform/database';

/** A person as the operator sees them. */
export type Person = {
  id: string;
  email: string;
  handle: string | null;
  role: string;
  /** As their page tells it: what their votes weigh by, a founding rater's included. */
  standing: string;
  foundingUntil: Date | null;
  suspendedAt: Date | null;
  createdAt: Date;
};

/** The columns of a `Person`. */
export const personSelect = {
  id: true,
  email: true,
  handle: true,
  role: true,
  standing: true,
  foundingUntil: true,
  suspendedAt: true,
  createdAt: true,
} as const;

/** A stored row of these columns as a `Person`. */
export function toPerson(row: Person, now: Date): Person {
  const { standing, foundingUntil } = row;
  return { ...row, standing: effectiveStanding({ standing: standing as Standing, foundingUntil }, now) };
}

/** Everybody with an account, the oldest first. For the operator only: it tells addresses. */
export async function listPeople(client: Queryable, now: Date): Promise<Person[]> {
  const rows = await client.user.findMany({ select: personSelect, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => toPerson(row, now));
}
