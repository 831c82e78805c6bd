import type { Context } from 'hono';
import { type Actor, actorId } from '../../../domain/people/permissions';
import type { Limit } from '../../commands/command';
import { limiterOf } from '../../commands/rate-limit';
import type { PrismaClient } from '../../generated/prisma/client';
import type { ApiEnv, LimitState } from './dependencies';

/** How the count of an actor's runs of a command stands, without counting. */
export async function limitStateOf(
  client: PrismaClient,
  command: { name: string; limit: Limit },
  actor: Actor,
): Promise<LimitState> {
  const { points, seconds } = command.limit;
  const known = await limiterOf(client, command.name, command.limit).get(actorId(actor));
  return {
    remaining: known?.remainingPoints ?? points,
    resetSeconds: known ? Math.max(1, Math.ceil(known.msBeforeNext / 1000)) : seconds,
    retryAfterSeconds: null,
  };
}

/** Tells a limit and how its count stands (draft-ietf-httpapi-ratelimit-headers). */
export function tellLimit(c: Context<ApiEnv>, name: string, limit: Limit, state: LimitState): void {
  c.header('RateLimit-Policy', `"${name}";q=${limit.points};w=${limit.seconds}`);
  c.header('RateLimit', `"${name}";r=${state.remaining};t=${state.resetSeconds}`);
}
