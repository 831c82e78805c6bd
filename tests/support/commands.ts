import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { type Actor, can, ROLES } from '../../domain/people/permissions';
import type { Command } from '../../server/commands/command';

export type AnyCommand = Command<z.ZodType, unknown>;

/** The TypeScript files below some folders, with their text; generated ones left out. */
export function sourceFiles(...folders: readonly string[]): Array<{ file: string; text: string }> {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated'))
      .map((name) => join(folder, name))
      .map((file) => ({ file, text: readFileSync(file, 'utf8') })),
  );
}

/** Every command of the site, found by looking: none can be forgotten. */
export async function allCommands(): Promise<AnyCommand[]> {
  const hidden = sourceFiles('server').filter(({ text }) => /^const \w+: Command</m.test(text));
  if (hidden.length > 0) throw new Error(`Commands are exported: ${hidden.map(({ file }) => file).join(', ')}.`);
  const files = sourceFiles('server').filter(({ text }) => /^export const \w+: Command</m.test(text));
  const modules = await Promise.all(
    files.map(({ file }) => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isCommand));
}

function isCommand(value: unknown): value is AnyCommand {
  if (typeof value !== 'object' || value === null) return false;
  return 'permission' in value && ('handler' in value || 'sqlHandler' in value);
}

/** A command's name by that of the constant that holds it. */
export function commandName(constant: string): string {
  return constant.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);
}

/** Whether it matters to the table of permissions whose thing a command is about. */
export function knowsOwners({ permission }: AnyCommand): boolean {
  return ROLES.some((role) => {
    const actor: Actor = { kind: 'person', id: 'a', role, isSuspended: false };
    return can(actor, permission, 'person:a') !== can(actor, permission, 'person:b');
  });
}
