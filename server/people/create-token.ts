import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Command } from '../commands/command';
import type { Transaction } from '../platform/database';
import { emailSchema } from './email';
import { OPERATOR_LIMIT } from './operator-limit';

/** What a token is good for: reading needs none, so it is the second that one makes a token for. */
export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const input = z.strictObject({ email: emailSchema, scope: z.enum(TOKEN_SCOPES).default('write') });

/** Makes a personal token for the API. It is told this once: what is stored is its hash. */
export const createToken: Command<typeof input, { token: string; email: string; scope: TokenScope }> = {
  name: 'create-token',
  input,
  permission: 'create token',
  limit: OPERATOR_LIMIT,
  async handler({ input: { email, scope }, transaction, now }) {
    const person = await transaction.user.findUnique({ where: { email }, select: { id: true } });
    if (!person) return { ok: false, refusal: { kind: 'not-found', what: `a person with the address ${email}` } };
    const token = await issueToken(transaction, { userId: person.id, scope, now });
    return { ok: true, value: { token, email, scope }, changes: [], tags: [] };
  },
};

/** Makes a token for a person. It cannot be told again. */
export async function issueToken(
  transaction: Transaction,
  { userId, scope, now }: { userId: string; scope: TokenScope; now: Date },
): Promise<string> {
  // The prefix lets scanners of public code recognise a token that got there by mistake.
  const token = `wm_${randomBytes(32).toString('base64url')}`;
  await transaction.apiToken.create({
    data: { id: randomUUID(), userId, hash: tokenHash(token), scope, createdAt: now },
  });
  return token;
}

/** The form in which a token is stored and looked up. A token is random, so a plain hash gives nothing away. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
