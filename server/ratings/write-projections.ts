import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import { inFrameworkOrder, type ModelReplay } from '../../domain/ratings/replay-model';
import type { Sql } from '../platform/sql';
import { assessRatings } from './assess-ratings';
import { storeRatings } from './store-ratings';

/** One statement holds so many rows; a rating may have a million votes in force. */
const ROWS_AT_A_TIME = 2000;

/** Replaces every projection of a model's ratings by what its logs make. The caller holds the model's lock. */
export async function writeProjections(transaction: Sql, modelId: string, replay: ModelReplay): Promise<void> {
  await transaction.$executeRaw`DELETE FROM "VoteInForce" WHERE "modelId" = ${modelId}::uuid`;
  await transaction.$executeRaw`DELETE FROM "BlocTally" WHERE "modelId" = ${modelId}::uuid`;
  await transaction.$executeRaw`DELETE FROM "Rating" WHERE "modelId" = ${modelId}::uuid`;
  await storeRatings(transaction, modelId, replay.published, replay.ratings);
  for (const [criterion, { blocs, votes }] of inFrameworkOrder(replay.ratings)) {
    for (const rows of pagesOf(blocs)) {
      await transaction.$executeRaw`
        INSERT INTO "BlocTally" ("modelId", criterion, bloc, counters)
        SELECT ${modelId}::uuid, ${criterion}, row ->> 0, row -> 1 FROM json_array_elements(${rows}::json) AS row`;
    }
    for (const rows of pagesOf(votes)) {
      await transaction.$executeRaw`
        INSERT INTO "VoteInForce"
          ("modelId", criterion, voter, "eventId", answer, "evidenceIds", backs, "changesAtVote", counted)
        SELECT ${modelId}::uuid, ${criterion}, row ->> 0, v."eventId", v.answer, v."evidenceIds", v.backs,
          v."changesAtVote", v.counted
        FROM json_array_elements(${rows}::json) AS row, json_to_record(row -> 1) AS v("eventId" bigint, answer text,
          "evidenceIds" uuid[], backs bigint, "changesAtVote" int, counted json)`;
    }
  }
  const supporters = JSON.stringify([...replay.proposals]);
  await transaction.$executeRaw`
    UPDATE "Proposal" SET supporters = (row ->> 1)::int
    FROM json_array_elements(${supporters}::json) AS row WHERE id = (row ->> 0)::bigint`;
  const decided = JSON.stringify(Object.fromEntries(replay.evidence));
  await transaction.$executeRaw`
    UPDATE "Evidence" SET status = coalesce(${decided}::jsonb ->> id::text, 'cited')
    WHERE "modelId" = ${modelId}::uuid AND status <> coalesce(${decided}::jsonb ->> id::text, 'cited')`;
  const assessment = assessRatings(replay.published.ratings);
  const score = assessment.score === null ? null : roundedScore(assessment.score.value, 1);
  await transaction.$executeRaw`
    UPDATE "Model" SET framework = ${CURRENT_FRAMEWORK_VERSION}, patience = ${replay.published.patience}::int,
      label = ${assessment.label}, "labelSince" = ${new Date(replay.published.labelSince)},
      assessment = ${JSON.stringify(assessment)}::jsonb, score = ${score}::float8, "updatedAt" = now()
    WHERE id = ${modelId}::uuid`;
}

/** Pairs of key and row as JSON, a page of them after the other. */
function* pagesOf(rows: ReadonlyMap<string, object>): Generator<string> {
  const pairs = [...rows];
  for (let start = 0; start < pairs.length; start += ROWS_AT_A_TIME) {
    yield JSON.stringify(pairs.slice(start, start + ROWS_AT_A_TIME));
  }
}
