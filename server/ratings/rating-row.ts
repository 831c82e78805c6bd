import { CURRENT_CONSENSUS_RULE, CURRENT_CONSENSUS_RULE_VERSION } from '../../domain/ratings/consensus/current';
import type { RatingTally } from '../../domain/ratings/consensus/v1/tally';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';

type Published = { level: string | null; state: string };

/** Takes a rating's row, creating it for its first vote, and holds it until the transaction ends. */
export async function lockRating(
  transaction: Transaction,
  modelId: string,
  criterion: CriterionId,
): Promise<{ tally: RatingTally; published: Published }> {
  const { emptyTally, decide } = CURRENT_CONSENSUS_RULE;
  const tally = emptyTally();
  await transaction.rating.createMany({
    data: {
      modelId,
      criterion,
      rule: CURRENT_CONSENSUS_RULE_VERSION,
      tally: json(tally),
      outcome: json(decide(tally)),
      publishedState: 'unrated',
    },
    skipDuplicates: true,
  });
  const [row] = await transaction.$queryRaw<
    Array<{ tally: RatingTally; publishedLevel: string | null; publishedState: string }>
  >`SELECT tally, "publishedLevel", "publishedState" FROM "Rating"
    WHERE "modelId" = ${modelId}::uuid AND criterion = ${criterion} FOR UPDATE`;
  if (!row) throw new Error(`The rating of ${criterion} on ${modelId} vanished while it was being created.`);
  return { tally: row.tally, published: { level: row.publishedLevel, state: row.publishedState } };
}

/** Stores the outcome of a moved tally and publishes it at once; a level or state that stays keeps its date. */
export async function storeOutcome(
  transaction: Transaction,
  rating: { modelId: string; criterion: CriterionId; tally: RatingTally; published: Published; at: Date },
): Promise<void> {
  const { modelId, criterion, tally, published, at } = rating;
  const outcome = CURRENT_CONSENSUS_RULE.decide(tally);
  const isNews = published.level !== outcome.level || published.state !== outcome.state;
  await transaction.rating.update({
    where: { modelId_criterion: { modelId, criterion } },
    data: {
      rule: CURRENT_CONSENSUS_RULE_VERSION,
      tally: json(tally),
      outcome: json(outcome),
      publishedLevel: outcome.level,
      publishedState: outcome.state,
      ...(isNews ? { publishedSince: at } : {}),
    },
  });
}
