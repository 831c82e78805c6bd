import { CURRENT_CONSENSUS_RULE_VERSION } from '../../domain/ratings/consensus/current';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { ModelRatings } from '../../domain/ratings/model-ratings';
import type { Sql } from '../platform/sql';
import { type NewCount, unratedCount } from './new-count';
import { publishedColumns } from './rating-columns';

/**
 * Writes what has become of a model's ratings that were touched, in one statement.
 * @param counts of those that were counted anew; the others keep their count.
 */
export async function storeRatings(
  transaction: Sql,
  modelId: string,
  { ratings, touched }: ModelRatings,
  counts: ReadonlyMap<CriterionId, NewCount>,
): Promise<void> {
  const rows = [...touched].flatMap((criterion) => {
    const rating = ratings.get(criterion);
    if (!rating) return [];
    const { tally, outcome, evidenceChanges } = counts.get(criterion) ?? unratedCount();
    return [{ criterion, tally, outcome, evidenceChanges, ...publishedColumns(rating), inherited: rating.inherited }];
  });
  const counted = [...counts.keys()];
  await transaction.$executeRaw`
    /* prepared: store-ratings */ INSERT INTO "Rating" AS stored ("modelId", criterion, rule, tally, outcome,
      "evidenceChanges", "publishedLevel", "publishedState", "publishedSince", publication, "dueAt", "firstSettledLevel",
      "firstSettledAt", "frozenUntil", "inheritedFromId", inherited)
    SELECT ${modelId}::uuid, r.criterion, ${CURRENT_CONSENSUS_RULE_VERSION}, r.tally, r.outcome, r."evidenceChanges",
      r."publishedLevel", r."publishedState", r."publishedSince", r.publication, r."dueAt", r."firstSettledLevel",
      r."firstSettledAt", r."frozenUntil", r."inheritedFromId", r.inherited
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(criterion text, tally jsonb, outcome jsonb,
      "evidenceChanges" int, "publishedLevel" text, "publishedState" text, "publishedSince" timestamptz,
      publication jsonb, "dueAt" timestamptz, "firstSettledLevel" text, "firstSettledAt" timestamptz,
      "frozenUntil" timestamptz, "inheritedFromId" uuid, inherited jsonb)
    ON CONFLICT ("modelId", criterion) DO UPDATE SET
      rule = CASE WHEN stored.criterion = ANY (${counted}::text[]) THEN EXCLUDED.rule ELSE stored.rule END,
      tally = CASE WHEN stored.criterion = ANY (${counted}::text[]) THEN EXCLUDED.tally ELSE stored.tally END,
      outcome = CASE WHEN stored.criterion = ANY (${counted}::text[]) THEN EXCLUDED.outcome ELSE stored.outcome END,
      "evidenceChanges" = CASE WHEN stored.criterion = ANY (${counted}::text[]) THEN EXCLUDED."evidenceChanges"
        ELSE stored."evidenceChanges" END,
      "publishedLevel" = EXCLUDED."publishedLevel", "publishedState" = EXCLUDED."publishedState",
      "publishedSince" = EXCLUDED."publishedSince", publication = EXCLUDED.publication, "dueAt" = EXCLUDED."dueAt",
      "firstSettledLevel" = EXCLUDED."firstSettledLevel", "firstSettledAt" = EXCLUDED."firstSettledAt",
      "frozenUntil" = EXCLUDED."frozenUntil", "inheritedFromId" = EXCLUDED."inheritedFromId",
      inherited = EXCLUDED.inherited`;
}
