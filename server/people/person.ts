import type { Queryable } from '../platform/database';

/** A person as the operator sees them. */
export type Person = {
  id: string;
  email: string;
  handle: string | null;
  role: string;
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

/** Everybody with an account, the oldest first. For the operator only: it tells addresses. */
export function listPeople(client: Queryable): Promise<Person[]> {
  return client.user.findMany({ select: personSelect, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}
