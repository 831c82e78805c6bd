import type { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client';
import type { Command } from './command';
import { run } from './run';

/**
 * Runs a command as a job does. That what it is about is gone by then is to be expected of what waited in a queue; any
 * other refusal throws, so that the job fails, is tried again, and the operator reads of it.
 * @returns what the command answers; null where what it is about is gone.
 */
export async function runInJob<Schema extends z.ZodType, Value>(
  command: Command<Schema, Value>,
  input: z.input<Schema>,
  options: { client?: PrismaClient; now?: Date } = {},
): Promise<Value | null> {
  const result = await run(command, { kind: 'operator' }, input, options);
  if (result.ok) return result.value;
  const { refusal } = result;
  if (refusal.kind === 'not-found') return null;
  throw new Error(`The command ${command.name} was refused: ${JSON.stringify(refusal)}`);
}
