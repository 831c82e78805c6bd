import type pg from 'pg';
import { decide } from '../../domain/ratings/consensus/v1/decide';
import { emptyTally } from '../../domain/ratings/consensus/v1/tally';
import { startPublication } from '../../domain/ratings/publication/v1/state';
import type { Target } from './voting-site';

const TALLY = JSON.stringify(emptyTally());
const OUTCOME = JSON.stringify(decide(emptyTally()));
const PUBLICATION = JSON.stringify(startPublication());
const COUNTERS = '{"votes":1,"sum":250,"cells":[23,250]}';

/**
 * What a vote writes, as bare SQL on the driver and with nothing computed: takes the model's row, then writes the same
 * rows of the same sizes in one prepared statement. The yardstick for the whole command.
 */
export async function bareVote(
  pool: pg.Pool,
  { modelId, criterion }: Target,
  voter: string,
  level: string,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ assessment: unknown }>({
      name: 'bare-lock',
      text: 'SELECT assessment FROM "Model" WHERE id = $1 FOR UPDATE',
      values: [modelId],
    });
    await client.query({
      name: 'bare-vote',
      text: BARE_VOTE,
      values: [
        modelId,
        criterion,
        voter,
        level,
        new Date(),
        TALLY,
        OUTCOME,
        COUNTERS,
        JSON.stringify(rows[0]?.assessment),
        PUBLICATION,
      ],
    });
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const BARE_VOTE = `
  WITH event AS (
    INSERT INTO "VoteEvent" (at, "modelId", criterion, voter, answer, "evidenceIds", standing, camp, bloc, "evidenceChanges")
    VALUES ($5, $1, $2, $3, $4, '{}', 'established', 'neutral', $3, 0) RETURNING id
  ), in_force AS (
    INSERT INTO "VoteInForce" ("modelId", criterion, voter, "eventId", answer, "evidenceIds", "changesAtVote", counted)
    SELECT $1, $2, $3, event.id, $4, '{}', 0, $8::jsonb FROM event
    ON CONFLICT ("modelId", criterion, voter) DO UPDATE SET "eventId" = EXCLUDED."eventId", answer = EXCLUDED.answer,
      counted = EXCLUDED.counted
  ), bloc AS (
    INSERT INTO "BlocTally" ("modelId", criterion, bloc, counters) VALUES ($1, $2, $3, $8::jsonb)
    ON CONFLICT ("modelId", criterion, bloc) DO UPDATE SET counters = EXCLUDED.counters
  ), rating AS (
    INSERT INTO "Rating" ("modelId", criterion, rule, tally, outcome, "publishedState", "publishedSince", publication,
      "evidenceChanges")
    VALUES ($1, $2, '1', $6::jsonb, $7::jsonb, 'unrated', $5, $10::jsonb, 0)
    ON CONFLICT ("modelId", criterion) DO UPDATE SET tally = EXCLUDED.tally, outcome = EXCLUDED.outcome,
      publication = EXCLUDED.publication
  ), model AS (
    UPDATE "Model" SET assessment = $9::jsonb, "updatedAt" = $5 WHERE id = $1
  ), change AS (
    INSERT INTO "Change" (at, kind, actor, "modelId", detail) VALUES ($5, 'vote-cast', $3, $1, '{}')
  )
  SELECT id FROM event`;
