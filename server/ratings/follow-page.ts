import { type CriterionId, LICENCE_CRITERION_IDS } from '../../domain/ratings/criteria';
import type { NewChange } from '../commands/command';
import type { Transaction } from '../platform/database';
import { addJob } from '../platform/jobs';
import { askWhetherItHolds } from './ask-whether-it-holds';
import { logRatingEvents } from './log-rating-event';
import type { NewCount } from './new-count';
import { closeModel, openModel } from './open-model';
import { recountRating } from './recount-rating';
import { recountPeople } from './recount-votes';
import { inheritFromBase } from './take-over';

/** What of a page its ratings depend on, as it was before; null for a page that is new. */
export type PageBefore = { licenceSlug: string; organizationSlug: string; baseId: string | null } | null;

/** What of a page its ratings depend on, as it is in this transaction. */
export async function readPageBefore(transaction: Transaction, modelId: string): Promise<PageBefore> {
  return transaction.model.findUniqueOrThrow({
    where: { id: modelId },
    select: { licenceSlug: true, organizationSlug: true, baseId: true },
  });
}

/**
 * Lets a page's ratings follow what the page says now: another licence is a change of the evidence on what is read from it
 * (consensus rule 1, section 1, freshness); another maker has other staff; another base passes on other ratings. What the
 * licence and the catalogue say of it is cast afterwards, and fresh.
 * @param actor who changed the page, as logs know them.
 * @returns the changes to record, that of the label aside.
 */
export async function followPage(
  transaction: Transaction,
  { modelId, before, actor, at }: { modelId: string; before: PageBefore; actor: string; at: Date },
): Promise<NewChange[]> {
  const changes: NewChange[] = [];
  const open = await openModel(transaction, modelId, at);
  if (!open) throw new Error('A page was written whose model is gone.');
  const { model } = open;
  const counts = new Map<CriterionId, NewCount>();
  const isRelicensed = before !== null && before.licenceSlug !== model.licenceSlug;
  const touched = isRelicensed ? LICENCE_CRITERION_IDS.filter((criterion) => open.ratings.ratings.has(criterion)) : [];
  const detail = { cause: 'licence-changed', from: before?.licenceSlug, to: model.licenceSlug };
  await logRatingEvents(
    transaction,
    touched.map((criterion) => ({ at: open.at, modelId, criterion, kind: 'evidence-changed' as const, detail })),
  );
  for (const criterion of touched) {
    counts.set(criterion, await recountRating(transaction, open, { criterion, isEvidenceChange: true }));
    changes.push({ kind: 'evidence-changed', modelId, detail: { criterion, cause: 'licence-changed' } });
  }
  await inheritFromBase(transaction, open);
  const published = await closeModel(transaction, open, counts);
  // What a new page publishes at its beginning is no news of its own.
  if (before !== null) changes.push(...published.filter(isOfRating));
  for (const criterion of touched) {
    await askWhetherItHolds(transaction, { modelId, criterion, cause: 'licence-changed', actor, at: open.at });
  }
  if (before !== null && before.organizationSlug !== model.organizationSlug) {
    changes.push(...(await recountStaff(transaction, modelId, [before.organizationSlug, model.organizationSlug], at)));
  }
  // Whoever moved the base while this was read did not know of it as a descendant.
  if (model.baseId !== null && before?.baseId !== model.baseId) {
    await addJob(transaction, 'pass-on', { modelId: model.baseId }, { key: `pass-on ${model.baseId}` });
  }
  return changes;
}

/** The label is told of once, when the sources have followed the page, too. */
const isOfRating = ({ kind }: NewChange) => kind !== 'label-changed';

async function recountStaff(
  transaction: Transaction,
  modelId: string,
  makers: string[],
  at: Date,
): Promise<NewChange[]> {
  const staff = await transaction.affiliation.findMany({
    where: { organizationSlug: { in: makers } },
    select: { userId: true },
  });
  const open = await openModel(transaction, modelId, at);
  if (!open || staff.length === 0) return [];
  const people = staff.map(({ userId }) => userId);
  const { counts } = await recountPeople(transaction, open, people);
  return (await closeModel(transaction, open, counts)).filter(isOfRating);
}
