import type pg from 'pg';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Target } from './voting-site';

/** What votes left behind on a rating and its model, each value as PostgreSQL writes it. */
export type Left = Record<(typeof COLUMNS)[number], string | null>;

const COLUMNS = [
  'tally',
  'outcome',
  'publishedLevel',
  'publishedState',
  'publishedSince',
  'publication',
  'label',
  'labelSince',
  'score',
  'assessment',
] as const;

/** How all ratings stand, by model and criterion. */
export async function readLeft(pool: pg.Pool): Promise<Map<string, Left>> {
  const columns = COLUMNS.map((column) => `"${column}"::text`).join(', ');
  const { rows } = await pool.query<Left & Target>(
    `SELECT r."modelId", r.criterion, ${columns} FROM "Rating" r JOIN "Model" m ON m.id = r."modelId"`,
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** By which a rating is found in what `readLeft` answers. */
export function keyOf({ modelId, criterion }: { modelId: string; criterion: CriterionId }): string {
  return `${modelId} ${criterion}`;
}

/**
 * What a vote writes, as bare SQL on the driver and with nothing computed: takes the model's row, then writes the same
 * rows in one prepared statement, with what the command left behind in a database that began as a copy of this one. So
 * what follows from that by triggers is the same, too. The yardstick for the whole command.
 */
export async function bareVote(
  pool: pg.Pool,
  { modelId, criterion }: Target,
  { voter, level, left }: { voter: string; level: string; left: Left },
): Promise<void> {
  const counted = { bloc: voter, camp: 'neutral', group: 'established', answer: level, weight: 250 };
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query({
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
        JSON.stringify({ ...counted, standing: 'established', isVerified: false }),
        '{"sum": 250, "cells": [23, 250], "votes": 1}',
        ...COLUMNS.map((column) => left[column]),
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
    SELECT $1, $2, $3, event.id, $4, '{}', 0, $6::jsonb FROM event
    ON CONFLICT ("modelId", criterion, voter) DO UPDATE SET "eventId" = EXCLUDED."eventId", answer = EXCLUDED.answer,
      counted = EXCLUDED.counted
  ), bloc AS (
    INSERT INTO "BlocTally" ("modelId", criterion, bloc, counters) VALUES ($1, $2, $3, $7::jsonb)
    ON CONFLICT ("modelId", criterion, bloc) DO UPDATE SET counters = EXCLUDED.counters
  ), rating AS (
    INSERT INTO "Rating" ("modelId", criterion, rule, tally, outcome, "publishedLevel", "publishedState", "publishedSince",
      publication, "evidenceChanges")
    VALUES ($1, $2, '1', $8::jsonb, $9::jsonb, $10, $11, $12::timestamptz, $13::jsonb, 0)
    ON CONFLICT ("modelId", criterion) DO UPDATE SET tally = EXCLUDED.tally, outcome = EXCLUDED.outcome,
      "publishedLevel" = EXCLUDED."publishedLevel", "publishedState" = EXCLUDED."publishedState",
      "publishedSince" = EXCLUDED."publishedSince", publication = EXCLUDED.publication
  ), model AS (
    UPDATE "Model" SET label = $14, "labelSince" = $15::timestamptz, score = $16::float8, assessment = $17::jsonb,
      "updatedAt" = $5, "ratedAt" = $5
    WHERE id = $1
  ), change AS (
    INSERT INTO "Change" (at, kind, actor, "modelId", detail)
    VALUES ($5, 'vote-cast', $3, $1, jsonb_build_object('criterion', $2))
  ), counter AS (
    INSERT INTO "RateLimiterFlexible" AS c (key, points, expire) VALUES ('cast-vote:' || $3, 1, 0)
    ON CONFLICT (key) DO UPDATE SET points = c.points + 1
  )
  SELECT id FROM event`;
