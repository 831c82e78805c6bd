import type { RevisionSummary } from '../../domain/wiki/views';
import type { Prisma } from '../generated/prisma/client';
import { somebodies } from '../people/somebody';
import type { Queryable } from '../platform/database';

/** The columns that a line of a page's history is made of. */
export const REVISION_SELECT = {
  number: true,
  at: true,
  author: true,
  approver: true,
  editId: true,
  summary: { select: { body: true } },
} as const satisfies Prisma.RevisionSelect;

export type RevisionRow = Prisma.RevisionGetPayload<{ select: typeof REVISION_SELECT }>;

/** Revisions as a page's history shows them. */
export async function toRevisionSummaries(client: Queryable, rows: readonly RevisionRow[]): Promise<RevisionSummary[]> {
  const nameOf = await somebodies(
    client,
    rows.flatMap(({ author, approver }) => [author, approver]),
  );
  return rows.map(({ number, at, author, approver, editId, summary }) => ({
    number,
    at: at.toISOString(),
    author: nameOf(author),
    approver: approver === null ? null : nameOf(approver),
    summary: summary.body,
    editId: editId?.toString() ?? null,
  }));
}
