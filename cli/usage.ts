import { parseArgs } from 'node:util';
import type { Result } from '../server/commands/command';
import { refusalText } from './refusal-text';
import { REFUSED, USAGE } from './subcommand';

/** The options of a call that take a value, each may be left out. */
type Values<Name extends string> = Partial<Record<Name, string>>;

/** A call's arguments, or what is wrong with its words. */
export type Call<Name extends string> =
  | { values: Values<Name>; positionals: string[]; isJson: boolean }
  | { usage: string };

/**
 * Reads a call's arguments: exactly the positionals that are named, and options of which some must be there.
 * `--json` is always allowed.
 */
export function readCall<Name extends string>(
  args: readonly string[],
  { positionals = [], required = [], optional = [] }: Words<Name>,
): Call<Name> {
  const options = Object.fromEntries([...required, ...optional].map((name) => [name, { type: 'string' as const }]));
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, json: { type: 'boolean' } },
    });
    if (parsed.positionals.length !== positionals.length) {
      return {
        usage: positionals.length === 0 ? `What is "${parsed.positionals[0]}"?` : `Give ${positionals.join(' and ')}.`,
      };
    }
    const { json, ...others } = parsed.values;
    const values: Values<string> = others;
    const missing = required.filter((name) => values[name] === undefined);
    if (missing.length > 0) return { usage: `Give ${missing.map((name) => `--${name}`).join(' and ')}.` };
    return { values, positionals: parsed.positionals, isJson: json === true };
  } catch (error) {
    // Node's hint after the first sentence is about its own conventions.
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    return { usage: `${sentence}.` };
  }
}

type Words<Name extends string> = {
  positionals?: readonly string[];
  required?: readonly Name[];
  optional?: readonly Name[];
};

/** A date as the operator writes it, or the text itself where it is none: the command's schema says so. */
export function readDate(text: string): Date | string {
  const date = new Date(text);
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(date.getTime()) ? date : text;
}

/** Tells what a command answered, and gives the exit status: what it found invalid are the call's words. */
export function report<Value>(result: Result<Value>, isJson: boolean, inWords: (value: Value) => string): number {
  if (result.ok) {
    console.log(isJson ? JSON.stringify(result.value) : inWords(result.value));
    return 0;
  }
  const { refusal } = result;
  const text = refusal.kind === 'not-found' ? `${refusal.what} is not there` : refusalText(refusal);
  console.error(text);
  if (isJson) console.log(JSON.stringify({ refused: text }));
  return refusal.kind === 'invalid' ? USAGE : REFUSED;
}

/** Tells what is wrong with a call's words. @returns the exit status. */
export function complain(usage: string): number {
  console.error(`${usage} --help tells more.`);
  return USAGE;
}
