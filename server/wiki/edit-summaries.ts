import type { EditState, EditSummary } from '../../domain/wiki/views';
import type { Prisma } from '../generated/prisma/client';
import { somebodies } from '../people/somebody';
import type { Queryable } from '../platform/database';

/** The columns that an edit's summary is made of: its first and its latest version among them. */
export const EDIT_SELECT = {
  id: true,
  author: true,
  at: true,
  state: true,
  newSlug: true,
  model: { select: { slug: true, name: true } },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      number: true,
      at: true,
      summary: { select: { body: true } },
      document: { select: { body: true, redactedAt: true } },
    },
  },
} as const satisfies Prisma.EditSelect;

export type EditRow = Prisma.EditGetPayload<{ select: typeof EDIT_SELECT }>;

/** Edits as lists show them. */
export async function toEditSummaries(client: Queryable, rows: readonly EditRow[]): Promise<EditSummary[]> {
  const nameOf = await somebodies(
    client,
    rows.map(({ author }) => author),
  );
  return rows.map(({ id, author, at, state, newSlug, model, versions: [latest] }) => ({
    id: id.toString(),
    state: state as EditState,
    model,
    name: (latest && nameIn(latest.document)) ?? model?.name ?? '',
    isNewPage: newSlug !== null,
    author: nameOf(author),
    summary: latest?.summary.body ?? '',
    at: at.toISOString(),
    amendedAt: latest && latest.number > 1 ? latest.at.toISOString() : null,
  }));
}

/** The name in a logged document, without reading all of it; null where it was redacted. */
function nameIn({ body, redactedAt }: { body: string; redactedAt: Date | null }): string | null {
  return redactedAt === null ? (JSON.parse(body) as { name: string }).name : null;
}
