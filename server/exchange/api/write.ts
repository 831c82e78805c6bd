import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { actorId } from '../../../domain/people/permissions';
import type { Command } from '../../commands/command';
import { limitStateOf } from '../../commands/limit-state';
import { run } from '../../commands/run';
import type { Caller } from './caller';
import type { ApiEnv } from './dependencies';
import { refuse } from './problem';
import { tellLimit } from './tell-limit';

/** Runs a command for the caller, tells how much of its limit is left, and has the pages it touched forgotten. */
export async function write<Schema extends z.ZodType, Value>(
  c: Context<ApiEnv>,
  command: Command<Schema, Value>,
  input: unknown,
) {
  const { client, expire } = c.var.site;
  const { actor } = callerOf(c);
  const result = await run(command, actor, input, { client });
  tellLimit(c, command.name, command.limit, await limitStateOf(client, command, actorId(actor)));
  if (result.ok) expire(result.tags);
  return result;
}

/** Whose token came with a request that needs one. */
export function callerOf(c: Context<ApiEnv>): Caller {
  if (!c.var.caller) throw new Error('A call that needs a token was reached without one.');
  return c.var.caller;
}

/** Refuses a body that is larger than anything sensible, before it is read. */
export function limitBody(kibibytes: number): MiddlewareHandler<ApiEnv> {
  return bodyLimit({
    maxSize: kibibytes * 1024,
    onError: (c: Context<ApiEnv>) => refuse(c, { kind: 'too-large', detail: `Send at most ${kibibytes} KiB.` }),
  });
}
