import { createHmac } from 'node:crypto';
import type { Limit } from '../commands/command';
import { limitHeaders, limitStateOf } from '../commands/limit-state';
import { consumeLimit } from '../commands/rate-limit';
import type { PrismaClient } from '../generated/prisma/client';
import { environment } from '../platform/environment';

/** Enough for a mail that went astray; too few to flood a mailbox. */
const PER_ADDRESS: Limit = { points: 5, seconds: 20 * 60 };

/** Enough for a room behind one address; too few to write to a list of people. */
const PER_CLIENT: Limit = { points: 30, seconds: 20 * 60 };

/** Links cannot be guessed; this keeps those who try from costing much. */
const USES = { name: 'sign-in', limit: PER_CLIENT };

/**
 * Counts that somebody asks for a link, by its address and by the client; null, this machine itself, is not counted.
 * @returns null while within the limits, else the seconds to wait.
 */
export async function countAsking(
  store: PrismaClient,
  { email, client }: { email: string; client: string | null },
): Promise<number | null> {
  const counted = [
    ...(client === null ? [] : [{ name: 'sign-in-client', who: client, limit: PER_CLIENT }]),
    { name: 'sign-in-address', who: email, limit: PER_ADDRESS },
  ];
  for (const { name, who, limit } of counted) {
    const retryAfterSeconds = await consumeLimit(store, store, name, opaque(who), limit);
    if (retryAfterSeconds !== null) return retryAfterSeconds;
  }
  return null;
}

/**
 * Counts that a client uses a link, right or wrong.
 * @returns the seconds to wait, null while within the limit, and the headers that tell how the count stands.
 */
export async function countUse(
  store: PrismaClient,
  client: string | null,
): Promise<{ retryAfterSeconds: number | null; headers: Readonly<Record<string, string>> }> {
  const { name, limit } = USES;
  const who = opaque(client ?? '');
  const retryAfterSeconds = client === null ? null : await consumeLimit(store, store, name, who, limit);
  return { retryAfterSeconds, headers: limitHeaders(name, limit, await limitStateOf(store, USES, who)) };
}

/** The counters need to tell people apart, not to know them: nobody who only asked for a link is stored by name. */
function opaque(who: string): string {
  return createHmac('sha256', environment().authSecret).update(`sign-in ${who}`).digest('base64url');
}
