import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ConflictingField } from '../../../domain/wiki/views';
import type { Refusal } from '../../commands/command';
import type { ApiEnv } from './dependencies';
import { many } from './schemas/common';

/** Every kind of error that the API answers with; `/api/docs` tells them by these ids. */
export const PROBLEM_KINDS = {
  invalid: { status: 400, title: 'The request cannot be understood' },
  unauthenticated: { status: 401, title: 'A token is needed' },
  forbidden: { status: 403, title: 'That is not allowed' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'That cannot be done here' },
  conflict: { status: 409, title: 'That does not fit what is there' },
  'too-large': { status: 413, title: 'The body is too large' },
  'not-json': { status: 415, title: 'The body must be JSON' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something broke on our side' },
} as const;
export type ProblemKind = keyof typeof PROBLEM_KINDS;
type StatusOf<Kind extends ProblemKind> = (typeof PROBLEM_KINDS)[Kind]['status'];

/** A field that an edit changes in another way than the page has changed meanwhile. */
export const conflictSchema = z
  .object({
    field: z.string(),
    name: z.string(),
    base: z.string().openapi({ description: 'What both started from.' }),
    current: z.string().openapi({ description: 'What the page says now.' }),
    proposed: z.string().openapi({ description: 'What the edit says.' }),
  })
  .openapi('Conflict', { description: 'All as text; of an article the passages that conflict.' });

/** The body of every error (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.url().openapi({ description: 'Identifies the kind of error, and leads to what it means.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().openapi({ description: 'What went wrong this time, and how to mend it.' }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .readonly()
      .optional()
      .openapi({ description: 'Only for bad input: what to mend, by the field’s path.' }),
    conflicts: many(conflictSchema)
      .optional()
      .openapi({ description: 'Only where an edit conflicts with what was approved since its base revision.' }),
  })
  .openapi('Problem');

type InputErrors = ReadonlyArray<{ path: string; message: string }>;

/** An error before it is worded for the wire. */
export type Problem<Kind extends ProblemKind = ProblemKind> = {
  kind: Kind;
  detail: string;
  errors?: InputErrors;
  conflicts?: readonly ConflictingField[];
  headers?: Readonly<Record<string, string>>;
};

/** Answers with a problem. */
export function refuse<Kind extends ProblemKind>(c: Context<ApiEnv>, { kind, headers, ...problem }: Problem<Kind>) {
  const { status, title } = PROBLEM_KINDS[kind];
  const body = { type: `${c.var.site.siteUrl}/api/docs#${kind}`, title, status, ...problem };
  return c.json(body, status as StatusOf<Kind>, {
    ...headers,
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}

type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'rate-limited';

/** Words a refusal for a program and whoever writes it: the one place where the API translates them. */
export function problemOf(refusal: Refusal): Problem<RefusalKind> {
  switch (refusal.kind) {
    case 'invalid':
      return { kind: 'invalid', detail: 'Mend what `errors` names, and try again.', errors: refusal.errors };
    case 'unauthenticated':
      return tokenNeeded('Send a personal token: `Authorization: Bearer wm_…`.');
    case 'forbidden':
      return { kind: 'forbidden', detail: refusal.detail ?? `This account may not do that: ${refusal.action}.` };
    case 'not-found':
      return notFound(refusal.what);
    case 'conflict':
      return {
        kind: 'conflict',
        detail: refusal.detail,
        ...(refusal.fields ? { conflicts: refusal.fields } : {}),
      };
    case 'rate-limited':
      return tooMany(refusal.retryAfterSeconds);
    default:
      return refusal satisfies never;
  }
}

/** A refusal because what was asked for is not there. */
export function notFound(what: string): Problem<'not-found'> {
  return { kind: 'not-found', detail: `There is no such thing as ${what}.` };
}

/** A refusal for want of a token, or for a bad one. */
export function tokenNeeded(detail: string, error?: 'invalid_token'): Problem<'unauthenticated'> {
  const challenge = `Bearer realm="Weights & Measures"${error ? `, error="${error}"` : ''}`;
  return { kind: 'unauthenticated', detail, headers: { 'WWW-Authenticate': challenge } };
}

/** A refusal for now. */
export function tooMany(retryAfterSeconds: number): Problem<'rate-limited'> {
  const detail = `Try again in ${retryAfterSeconds} seconds.`;
  return { kind: 'rate-limited', detail, headers: { 'Retry-After': String(retryAfterSeconds) } };
}
