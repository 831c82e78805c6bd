import { z } from 'zod';

/** Names that could be taken for the site itself, for an office, or for a path below `/users`. */
const RESERVED: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'anonymous',
  'api',
  'catalogue',
  'deleted',
  'editor',
  'editors',
  'everyone',
  'help',
  'info',
  'licence',
  'mod',
  'moderator',
  'moderators',
  'new',
  'nobody',
  'null',
  'official',
  'operator',
  'owner',
  'person',
  'root',
  'security',
  'settings',
  'signin',
  'signout',
  'source',
  'staff',
  'support',
  'system',
  'team',
  'undefined',
  'weights-and-measures',
]);

/** The rule that a handle keeps, as the form tells it. */
export const HANDLE_RULE = '3 to 30 lower-case letters, digits and hyphens; no hyphen at either end.';

/** A handle: the name by which others know a person, and the last part of their page's address. */
export const handleSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens only.')
  .min(3, 'Use at least 3 characters.')
  .max(30, 'Use at most 30 characters.')
  .regex(/^(?!-)[^]*(?<!-)$/, 'Do not begin or end with a hyphen.')
  .refine((handle) => !RESERVED.has(handle), 'That name is reserved. Choose another.');

/** A name as a handle is written: `Ada Lovelace` becomes `ada-lovelace`. The rule is still to be checked. */
export function asHandle(name: string): string {
  return name
    .trim()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-');
}
