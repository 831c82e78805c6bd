import type { z } from 'zod';
import { type Action, type Actor, actorId, can } from '../../domain/people/permissions';
import type { PrismaClient } from '../generated/prisma/client';
import { database } from '../platform/database';
import { inSqlTransaction, type Sql } from '../platform/sql';
import type { Command, Outcome, Refusal, Result } from './command';
import { nulPaths } from './nul-paths';
import { consumeLimit } from './rate-limit';
import { recordChanges } from './record-changes';

/** Carries a refusal out of a transaction, for only a throw rolls it back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

type Options = { client?: PrismaClient; now?: Date };

/**
 * Runs a command: parse, authorise, limit, transaction with its change rows, then cache tags.
 * The order is fixed: what costs least and says most is checked first, and nothing is written before all checks passed.
 */
export async function run<Schema extends z.ZodType, Value>(
  command: Command<Schema, Value>,
  actor: Actor,
  rawInput: unknown,
  { client = database(), now = new Date() }: Options = {},
): Promise<Result<Value>> {
  const unreadable = nulPaths(rawInput);
  if (unreadable.length > 0) {
    const errors = unreadable.map((path) => ({ path, message: 'leave out the character U+0000' }));
    return { ok: false, refusal: { kind: 'invalid', errors } };
  }
  const parsed = command.input.safeParse(rawInput);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return { ok: false, refusal: { kind: 'invalid', errors } };
  }
  const { permission } = command;
  if (!can(actor, permission)) return { ok: false, refusal: refusalOf(actor, permission) };
  const limit = async (sql: Sql) => {
    // The operator already holds the database; a limit would only get in the way of loading many files.
    if (actor.kind === 'operator') return;
    const retryAfterSeconds = await consumeLimit(client, sql, command.name, actorId(actor), command.limit);
    if (retryAfterSeconds !== null) throw new Refused({ kind: 'rate-limited', retryAfterSeconds });
  };
  try {
    const context = { input: parsed.data, actor, now };
    const record = (transaction: Sql, { written, changes, tags }: Done<Value>) =>
      Promise.all([written, recordChanges(transaction, { at: now, actor: actorId(actor), changes, tags })]);
    const outcome = command.sqlHandler
      ? await inSqlTransaction(client, {
          first: limit,
          work: async (transaction) => refuseByThrowing(await command.sqlHandler({ ...context, transaction })),
          last: record,
        })
      : await limit(client).then(() =>
          client.$transaction(async (transaction) => {
            const done = refuseByThrowing(await command.handler({ ...context, transaction }));
            await record(transaction, done);
            return done;
          }, TRANSACTION_LIMITS),
        );
    return { ok: true, value: outcome.value, tags: outcome.tags };
  } catch (thrown) {
    if (thrown instanceof Refused) return { ok: false, refusal: thrown.refusal };
    throw thrown;
  }
}

/** Long enough for a whole catalogue file on a slow disk, short enough that a stuck lock is noticed. */
const TRANSACTION_LIMITS = { maxWait: 10_000, timeout: 20_000 };

function refusalOf(actor: Actor, action: Action): Refusal {
  if (actor.kind === 'anonymous') return { kind: 'unauthenticated' };
  const isSuspended = actor.kind === 'person' && actor.isSuspended;
  return { kind: 'forbidden', action, ...(isSuspended ? { detail: SUSPENDED } : {}) };
}

const SUSPENDED = 'Your account is suspended: what is yours stays, and you cannot change anything else.';

type Done<Value> = Extract<Outcome<Value>, { ok: true }>;

function refuseByThrowing<Value>(outcome: Outcome<Value>): Done<Value> {
  if (!outcome.ok) throw new Refused(outcome.refusal);
  return outcome;
}
