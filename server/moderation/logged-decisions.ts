import { z } from 'zod';
import type { DecisionKind } from '../../domain/moderation/decision-kinds';
import type { DecisionAbout, LoggedDecision } from '../../domain/moderation/logged-decision';
import { ROLES } from '../../domain/people/permissions';
import { CRITERION_IDS, type CriterionId } from '../../domain/ratings/criteria';
import type { Somebody } from '../../domain/wiki/views';
import type { Prisma } from '../generated/prisma/client';
import { somebodies } from '../people/somebody';
import type { Queryable } from '../platform/database';

const named = { select: { slug: true, name: true } } as const;

/** The columns from which `asLogged` makes decisions that can be told. */
export const decisionColumns = {
  id: true,
  at: true,
  actor: true,
  kind: true,
  isByOffice: true,
  subject: true,
  detail: true,
  model: named,
  evidence: { select: { criterion: true, url: true, model: named } },
  edit: { select: { id: true, newSlug: true, model: named } },
  post: { select: { id: true, threadId: true, thread: { select: { model: named } } } },
  reason: { select: { body: true, redactedAt: true } },
} as const satisfies Prisma.DecisionSelect;

type Row = Prisma.DecisionGetPayload<{ select: typeof decisionColumns }>;

/** Rows of the log as decisions that can be told: with names for ids, and nothing that was redacted. */
export async function asLogged(client: Queryable, rows: readonly Row[]): Promise<LoggedDecision[]> {
  const nameOf = await somebodies(
    client,
    rows.flatMap(({ actor, subject }) => [actor, subject]),
  );
  return rows.map((row) => ({
    id: row.id.toString(),
    at: row.at.toISOString(),
    kind: row.kind as DecisionKind,
    actor: nameOf(row.actor),
    isByOffice: row.isByOffice,
    reason: row.reason === null || row.reason.redactedAt !== null ? null : row.reason.body,
    about: aboutOf(row, nameOf),
  }));
}

function aboutOf(
  { id, evidence, edit, post, subject, model, detail }: Row,
  nameOf: (id: string) => Somebody,
): DecisionAbout {
  if (evidence) {
    return { kind: 'source', model: evidence.model, criterion: evidence.criterion as CriterionId, url: evidence.url };
  }
  if (edit) {
    return { kind: 'edit', editId: edit.id.toString(), model: edit.model, isNewPage: edit.newSlug !== null };
  }
  if (post) {
    const place = { thread: post.threadId.toString(), post: post.id.toString() };
    return { kind: 'post', model: post.thread.model, ...place };
  }
  if (subject !== null) {
    const role = roleDetail.safeParse(detail);
    return { kind: 'person', person: nameOf(subject), role: role.success ? role.data : null };
  }
  const rating = ratingDetail.safeParse(detail);
  if (model && rating.success) return { kind: 'rating', model, ...rating.data };
  if (model) return { kind: 'page', model, ...addressDetail.parse(detail) };
  throw new Error(`Decision ${id} is about nothing: the table's check let it by.`);
}

const roleDetail = z.object({ from: z.enum(ROLES), to: z.enum(ROLES) });

const ratingDetail = z.object({ criterion: z.enum(CRITERION_IDS) });

const addressDetail = z.object({ from: z.string(), to: z.string() });
