import type { ModelDocument } from '../../domain/models/model-document';
import type { DecisionKind } from '../../domain/moderation/decision-kinds';
import { type Actor, can } from '../../domain/people/permissions';
import { diffDocuments } from '../../domain/wiki/diff-documents';
import { editIdSchema } from '../../domain/wiki/edit-input';
import { type DocumentMerge, mergeDocuments } from '../../domain/wiki/merge-documents';
import type { DecisionView, EditState, EditView, Stake } from '../../domain/wiki/views';
import { getStake } from '../moderation/get-stake';
import { somebodies } from '../people/somebody';
import type { Queryable } from '../platform/database';
import { EDIT_SELECT, toEditSummaries } from './edit-summaries';
import { loggedDocument, revisionDocument, storedDocument } from './stored-document';

/** States in which an edit can still be published. */
const OPEN: readonly EditState[] = ['pending', 'rejected'];

const NOTHING_AT_STAKE: Stake = { criteria: [], label: null, sentence: '' };

/**
 * An edit with its difference, its conflicts, and what is at stake. Null also for whoever may not see it: to all but its
 * author and the moderators it does not exist. Read fresh, as what it is merged with may change at any time.
 */
export async function getEdit(client: Queryable, id: string, viewer: Actor): Promise<EditView | null> {
  if (!editIdSchema.safeParse(id).success) return null;
  const row = await client.edit.findUnique({
    where: { id: BigInt(id) },
    select: {
      ...EDIT_SELECT,
      modelId: true,
      version: true,
      revision: true,
      model: { select: { id: true, slug: true, name: true, revision: true, document: true, licenceSlug: true } },
      versions: {
        ...EDIT_SELECT.versions,
        select: { ...EDIT_SELECT.versions.select, baseRevision: true },
      },
    },
  });
  const latest = row?.versions[0];
  if (!row || !latest || !can(viewer, 'see edit', row.author)) return null;
  const document = await loggedDocument(client, latest.document);
  const [summary] = await toEditSummaries(client, [row]);
  if (!document || !summary) return null;

  const { model, newSlug, version, revision, author } = row;
  const { baseRevision } = latest;
  const isOpen = OPEN.includes(summary.state);
  const base = model && baseRevision !== null ? await revisionDocument(client, model.id, baseRevision) : null;
  const current = model && (await storedDocument(client, model.document));
  const { merged, conflicts } = isOpen ? mergeOf(base, current, document) : { merged: document, conflicts: [] };
  return {
    ...summary,
    model: model && { slug: model.slug, name: model.name },
    version,
    newSlug,
    owner: author,
    baseRevision,
    currentRevision: model?.revision ?? null,
    document,
    diff: diffDocuments(base, document),
    conflicts,
    merged,
    stake: isOpen ? await getStake(client, row.modelId, merged.licence) : NOTHING_AT_STAKE,
    decisions: await decisionsOn(client, row.id),
    revision,
  };
}

function mergeOf(base: ModelDocument | null, current: ModelDocument | null, document: ModelDocument): DocumentMerge {
  return base && current ? mergeDocuments(base, current, document) : { merged: document, conflicts: [] };
}

async function decisionsOn(client: Queryable, editId: bigint): Promise<DecisionView[]> {
  const rows = await client.decision.findMany({
    where: { editId },
    select: {
      id: true,
      at: true,
      kind: true,
      actor: true,
      isByOffice: true,
      reason: { select: { body: true, redactedAt: true } },
    },
    orderBy: { id: 'desc' },
  });
  const nameOf = await somebodies(
    client,
    rows.map(({ actor }) => actor),
  );
  return rows.map(({ id, at, kind, actor, isByOffice, reason }) => ({
    id: id.toString(),
    at: at.toISOString(),
    kind: kind as DecisionKind,
    actor: nameOf(actor),
    isByOffice,
    reason: reason?.redactedAt === null ? reason.body : null,
  }));
}
