import type { Refusal } from '../commands/command';
import type { PrismaClient } from '../generated/prisma/client';
import { database } from '../platform/database';
import { emailSchema } from './email';
import { countAsking } from './sign-in-limits';

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
  const retryAfterSeconds = await countAsking(store, { email: parsed.data, client });
  if (retryAfterSeconds !== null) return refuse({ kind: 'rate-limited', retryAfterSeconds });
  if (await send(parsed.data)) return { ok: true };
  return refuse({ kind: 'conflict', detail: 'The mail could not be sent just now. Try again in a few minutes.' });
}

function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
