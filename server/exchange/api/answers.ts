import type { z } from '@hono/zod-openapi';
import { PROBLEM_KINDS, type ProblemKind, problemSchema } from './problem';

/** Describes an answer in JSON. */
export function answer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

type StatusOf<Kind extends ProblemKind> = (typeof PROBLEM_KINDS)[Kind]['status'];
type ProblemAnswer = {
  description: string;
  content: { 'application/problem+json': { schema: typeof problemSchema } };
};

/** Describes the errors that a call may answer with, besides those that every call may. */
export function problems<Kind extends ProblemKind>(...kinds: readonly Kind[]) {
  const all = [...kinds, 'rate-limited', 'internal'] as const;
  return Object.fromEntries(
    all.map((kind) => [
      PROBLEM_KINDS[kind].status,
      {
        description: PROBLEM_KINDS[kind].title,
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  ) as { [Status in StatusOf<Kind | 'rate-limited' | 'internal'>]: ProblemAnswer };
}
