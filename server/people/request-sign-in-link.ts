import { createHmac } from 'node:crypto';
import type { Limit, Refusal } from '../commands/command';
import { consumeLimit } from '../commands/rate-limit';
import type { PrismaClient } from '../generated/prisma/client';
import { database } from '../platform/database';
import { environment } from '../platform/environment';
import { emailSchema } from './email';

/** Enough for a mail that went astray; too few to flood a mailbox. */
const PER_ADDRESS: Limit = { points: 5, seconds: 20 * 60 };

/** Enough for a room behind one address; too few to write to a list of people. */
const PER_CLIENT: Limit = { points: 30, seconds: 20 * 60 };

type Wish = { email: unknown; client: string | null };
type Send = (email: string) => Promise<boolean>;

/**
 * Mails a sign-in link to whoever asks for one. Refuses what is no address, and more links than a person needs: to
 * one address, and for one client. Says the same whether or not the address has an account. Not a command of the runner,
 * for there is no actor yet, and what it writes is written by Auth.js.
 */
export async function requestSignInLink(
  { email, client }: Wish,
  send: Send,
  store: PrismaClient = database(),
): Promise<{ ok: true } | { ok: false; refusal: Refusal }> {
  const parsed = emailSchema.safeParse(email);
  if (!parsed.success) {
    return refuse({ kind: 'invalid', errors: [{ path: 'email', message: parsed.error.issues[0]?.message ?? '' }] });
  }
  const counted = [
    ...(client === null ? [] : [{ name: 'sign-in-client', who: client, limit: PER_CLIENT }]),
    { name: 'sign-in-address', who: parsed.data, limit: PER_ADDRESS },
  ];
  for (const { name, who, limit } of counted) {
    const retryAfterSeconds = await consumeLimit(store, name, opaque(who), limit);
    if (retryAfterSeconds !== null) return refuse({ kind: 'rate-limited', retryAfterSeconds });
  }
  if (await send(parsed.data)) return { ok: true };
  return refuse({ kind: 'conflict', detail: 'The mail could not be sent just now. Try again in a few minutes.' });
}

function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

/** The counters need to tell people apart, not to know them: nobody who only asked for a link is stored by name. */
function opaque(who: string): string {
  return createHmac('sha256', environment().authSecret).update(`sign-in ${who}`).digest('base64url');
}
