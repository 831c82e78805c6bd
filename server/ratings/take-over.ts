import { z } from 'zod';
import type { CriterionId } from '../../domain/ratings/criteria';
import { INHERITED_CRITERION_IDS, passedOn } from '../../domain/ratings/inheritance';
import type { Inherited } from '../../domain/ratings/model-ratings';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { ratingTags } from '../cache/rating-tags';
import type { Command, CommandContext, Outcome } from '../commands/command';
import { OPERATOR_LIMIT } from '../people/operator-limit';
import type { Sql } from '../platform/sql';
import type { StoredRating } from './lock-rating';
import { logRatingEvents } from './log-rating-event';
import { closeModel, type OpenModel, openModel } from './open-model';

const input = z.strictObject({ model: z.uuid() });

/** Brings what a model inherits up to what its base publishes now; what changed is logged. */
export const takeOver: Command<typeof input, { isChanged: boolean }> = {
  name: 'take-over',
  input,
  permission: 'keep ratings up to date',
  limit: OPERATOR_LIMIT,
  sqlHandler: bringUp,
};

async function bringUp({
  input: { model },
  transaction,
  now,
}: CommandContext<z.output<typeof input>, Sql>): Promise<Outcome<{ isChanged: boolean }>> {
  const open = await openModel(transaction, model, now);
  if (!open) return { ok: false, refusal: { kind: 'not-found', what: 'the model' } };
  const isChanged = await inheritFromBase(transaction, open);
  const changes = await closeModel(transaction, open);
  return { ok: true, value: { isChanged }, changes, tags: isChanged ? ratingTags(open.model) : [] };
}

/**
 * The same on a model that is open. The base's row is read and not held, so that no two models are ever held at once:
 * whoever moves the base meanwhile queues its passing on.
 */
export async function inheritFromBase(transaction: Sql, open: OpenModel): Promise<boolean> {
  const { model, at, ratings } = open;
  const news = await newsFromBase(transaction, model.baseId, (criterion) => {
    return ratings.ratings.get(criterion)?.inherited ?? null;
  });
  await logRatingEvents(
    transaction,
    news.map(({ criterion, rating }) => ({
      at,
      modelId: model.id,
      criterion,
      kind: 'inherited' as const,
      detail: { rating },
    })),
  );
  for (const { criterion, rating } of news) ratings.inherit(criterion, rating, at.getTime());
  return news.length > 0;
}

/** Where a model inherits something else than its base passes on now. */
export async function newsFromBase(
  client: Sql,
  baseId: string | null,
  inheritedOn: (criterion: CriterionId) => Inherited | null,
) {
  const offered = await offeredBy(client, baseId);
  return INHERITED_CRITERION_IDS.flatMap((criterion) => {
    const [rating, before] = [offered.get(criterion) ?? null, inheritedOn(criterion)];
    return canonicalJson(rating) === canonicalJson(before) ? [] : [{ criterion, rating, before }];
  });
}

type OfferedRow = Pick<StoredRating, 'criterion' | 'counted' | 'publication' | 'inherited' | 'level' | 'state'>;

async function offeredBy(client: Sql, baseId: string | null): Promise<Map<CriterionId, Inherited>> {
  if (baseId === null) return new Map();
  const rows = await client.$queryRaw<OfferedRow[]>`
    SELECT criterion, outcome AS counted, publication, inherited, "publishedLevel" AS level, "publishedState" AS state
    FROM "Rating"
    WHERE "modelId" = ${baseId}::uuid AND criterion = ANY (${[...INHERITED_CRITERION_IDS]}::text[])`;
  return new Map(
    rows.flatMap(({ criterion, level, state, ...rating }) => {
      const offered = passedOn({ ...rating, published: { level, state, since: null } }, baseId);
      return offered === null ? [] : [[criterion, offered] as const];
    }),
  );
}
