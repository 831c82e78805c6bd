import type { Transaction } from '../platform/database';

/** The PostgreSQL channel on which instances hear which tags to expire. */
export const TAGS_CHANNEL = 'weights_and_measures_tags';

/** The channel on which instances answer that they are done. */
export const EXPIRED_CHANNEL = 'weights_and_measures_expired';

/** Payload that means "every tag", for announcements too long for one NOTIFY (8000 bytes). */
export const EVERYTHING = '*';

/** In bytes, a little below what one NOTIFY can carry. */
const LONGEST_PAYLOAD = 7900;

/** What is sent on the channel for some tags. */
export function tagsPayload(tags: readonly string[]): string {
  const payload = JSON.stringify([...new Set(tags)].toSorted());
  return payload.length < LONGEST_PAYLOAD ? payload : EVERYTHING;
}

/**
 * Tells every instance which tags a transaction touched. PostgreSQL delivers it at commit and drops it at rollback,
 * so no page is refreshed for a write that did not happen.
 */
export async function announceTags(transaction: Transaction, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await transaction.$executeRaw`SELECT pg_notify(${TAGS_CHANNEL}, ${tagsPayload(tags)})`;
}
