import { z } from 'zod';
import type { Command } from '../commands/command';
import { issueToken, TOKEN_SCOPES, type TokenScope } from './create-token';
import { personIdOf } from './person-id-of';

/** More programs than one person lets act for them; whoever wants another revokes one. */
export const MOST_TOKENS = 20;

const input = z.strictObject({ scope: z.enum(TOKEN_SCOPES, { error: 'Say whether it may write or only read.' }) });

/** Makes a token of one's own for the API, told this once. Refuses more of them than anybody keeps an eye on. */
export const createOwnToken: Command<typeof input, { token: string; scope: TokenScope }> = {
  name: 'create-own-token',
  input,
  permission: 'create own token',
  limit: { points: 20, seconds: 3600 },
  async handler({ input: { scope }, actor, transaction, now }) {
    const userId = personIdOf(actor);
    await transaction.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
    if ((await transaction.apiToken.count({ where: { userId } })) >= MOST_TOKENS) {
      const detail = `You have ${MOST_TOKENS} tokens. Revoke one that you do not use.`;
      return { ok: false, refusal: { kind: 'conflict', detail } };
    }
    const token = await issueToken(transaction, { userId, scope, now });
    return { ok: true, value: { token, scope }, changes: [], tags: [] };
  },
};
