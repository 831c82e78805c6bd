import type { z } from 'zod';
import { type Actor, actorId } from '../../domain/people/permissions';
import { publicationActionInput } from '../../domain/ratings/publication-input';
import { ratingTags } from '../cache/rating-tags';
import type { Command, Outcome } from '../commands/command';
import { DECISION_LIMIT } from '../moderation/reject-edit';
import type { Transaction } from '../platform/database';
import { createText } from '../wiki/create-text';
import { findModel } from '../wiki/find-model';
import { closeModel, type OpenModel, openModel } from './open-model';

type Done = { level: string | null; state: string };

/**
 * Ends a surge's freeze of what is published: what fell due meanwhile applies (consensus rule 1, section 5). Logged with
 * its reason. Refuses where nothing is frozen.
 */
export const releaseFreeze: Command<typeof publicationActionInput, Done> = {
  name: 'release-freeze',
  input: publicationActionInput,
  permission: 'act on publication',
  limit: DECISION_LIMIT,
  handler: (context) =>
    act({ ...context, action: 'release', kind: 'freeze-released', refusal: 'What is published is not frozen.' }),
};

/**
 * Counts the present consensus as held, for a fact has changed (consensus rule 1, section 5). Logged with its reason.
 * Refuses where there is no consensus: nobody can pick a level.
 */
export const shortenPatience: Command<typeof publicationActionInput, Done> = {
  name: 'shorten-patience',
  input: publicationActionInput,
  permission: 'act on publication',
  limit: DECISION_LIMIT,
  handler: (context) =>
    act({
      ...context,
      action: 'shorten',
      kind: 'consensus-shortened',
      refusal: 'There is no consensus that could count as held, or it is settled already.',
    }),
};

type Action = {
  input: z.output<typeof publicationActionInput>;
  actor: Actor;
  transaction: Transaction;
  now: Date;
  action: 'release' | 'shorten';
  kind: 'freeze-released' | 'consensus-shortened';
  refusal: string;
};

async function act({ input, actor, transaction, now, action, kind, refusal }: Action): Promise<Outcome<Done>> {
  const { model: slug, criterion, reason } = input;
  const found = await findModel(transaction, slug);
  if ('refusal' in found) return { ok: false, refusal: found.refusal };
  const open = await openModel(transaction, found.id, now);
  if (!open) throw new Error('A model went away within a transaction.');
  if (!isPossible(open, criterion, action)) return { ok: false, refusal: { kind: 'conflict', detail: refusal } };
  const { at, ratings } = open;
  await transaction.decision.create({
    data: {
      at,
      actor: actorId(actor),
      kind,
      isByOffice: true,
      contradicts: false,
      modelId: found.id,
      detail: { criterion },
      reasonTextId: await createText(transaction, reason),
    },
  });
  ratings.act(criterion, action, at.getTime());
  const changes = [{ kind, modelId: found.id, detail: { criterion } }, ...(await closeModel(transaction, open))];
  const { level = null, state = 'unrated' } = ratings.ratings.get(criterion)?.published ?? {};
  return { ok: true, value: { level, state }, changes, tags: ratingTags(open.model) };
}

function isPossible(
  { ratings }: OpenModel,
  criterion: Action['input']['criterion'],
  action: Action['action'],
): boolean {
  const publication = ratings.ratings.get(criterion)?.publication;
  if (!publication) return false;
  if (action === 'release') return publication.freeze !== null;
  const { heldSince, settled, computed, disputedSince } = publication;
  return heldSince !== null && (settled !== computed.level || disputedSince !== null);
}
