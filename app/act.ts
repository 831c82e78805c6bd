import { refresh, updateTag } from 'next/cache';
import type { z } from 'zod';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import type { Command, Result } from '@/server/commands/command';
import { run } from '@/server/commands/run';
import { actorOf, getViewer } from '@/server/people/viewer';
import { refusalMessage } from './refusal-message';

/** Runs a command for whoever sent a form, has the pages that it touched forgotten, and the one it came from shown anew. */
export async function act<Schema extends z.ZodType, Value>(
  command: Command<Schema, Value>,
  input: unknown,
): Promise<Result<Value>> {
  const result = await run(command, actorOf(await getViewer()), input);
  if (!result.ok) return result;
  for (const tag of result.tags) updateTag(tag);
  // What is read fresh has no tag: the page around the form shows it as it is now.
  refresh();
  return result;
}

/** What a form of one button is told of a command's answer. */
export function tellButton(result: Result<unknown>, done: string, typed = ''): ButtonAnswer {
  return result.ok ? { done, error: null, typed: '' } : { done: null, error: refusalMessage(result.refusal), typed };
}
