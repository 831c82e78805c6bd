import type { Queryable } from '../platform/database';

/** A founding rater as the public list shows them. */
export type FoundingRater = {
  /** Null where none is chosen yet. */
  handle: string | null;
  reason: string | null;
  /** ISO 8601. */
  until: string;
  /** Whether they still count as established by it. */
  isCurrent: boolean;
};

/** Everybody who is or was a founding rater, those with the latest end first (consensus rule 1, section 1). */
export async function listFoundingRaters(client: Queryable, now: Date): Promise<FoundingRater[]> {
  const people = await client.user.findMany({
    where: { foundingUntil: { not: null } },
    select: { handle: true, foundingReason: true, foundingUntil: true },
    orderBy: [{ foundingUntil: 'desc' }, { handle: 'asc' }],
  });
  return people.flatMap(({ handle, foundingReason: reason, foundingUntil }) =>
    foundingUntil === null
      ? []
      : [{ handle, reason, until: foundingUntil.toISOString(), isCurrent: now < foundingUntil }],
  );
}
