import type { PersonRecord } from '../../domain/people/standing';
import type { SettledVote } from '../../domain/ratings/consensus/v1/camp';
import type { Queryable } from '../platform/database';

/** What a person's standing and camp follow from. */
export type PersonHistory = { person: PersonRecord; settledVotes: SettledVote[] };

/**
 * The records of people, by id (consensus rule 1, section 1). Accepted contributions are approved edits and new pages, and
 * sources that others accepted. Agreement is about the vote that was in force when its rating first settled; the camp about
 * votes in force on what is settled now.
 */
export async function readRecords(client: Queryable, ids: readonly string[]): Promise<Map<string, PersonHistory>> {
  const persons = ids.map((id) => `person:${id}`);
  const rows = await client.$queryRaw<Row[]>`
    WITH accepted AS (
      SELECT "addedBy" AS person, "modelId" FROM "Evidence" WHERE status = 'verified' AND "addedBy" = ANY (${persons}::text[])
      UNION ALL SELECT author, "modelId" FROM "Edit" WHERE state = 'approved' AND author = ANY (${persons}::text[])
    ), contributions AS (
      SELECT person, count(*)::int AS accepted, count(DISTINCT "modelId")::int AS models FROM accepted GROUP BY person
    ), last_before AS (
      SELECT DISTINCT ON (v.voter, v."modelId", v.criterion) v.voter AS person, v.answer, r."firstSettledLevel" AS outcome
      FROM "Rating" r
      JOIN "VoteEvent" v ON v."modelId" = r."modelId" AND v.criterion = r.criterion AND v.at < r."firstSettledAt"
      WHERE r."firstSettledLevel" <> 'na' AND v.voter = ANY (${persons}::text[])
      ORDER BY v.voter, v."modelId", v.criterion, v.id DESC
    ), agreement AS (
      SELECT person, count(*)::int AS settled, count(*) FILTER (WHERE answer = outcome)::int AS agreeing
      FROM last_before WHERE answer NOT IN ('na', 'unknown') GROUP BY person
    ), outcomes AS (
      SELECT v.voter AS person, jsonb_agg(jsonb_build_object('answer', v.answer, 'outcome', r.publication ->> 'settled')) AS votes
      FROM "VoteInForce" v
      JOIN "Rating" r ON r."modelId" = v."modelId" AND r.criterion = v.criterion
      WHERE v.voter = ANY (${persons}::text[]) AND r.publication ->> 'settled' IS NOT NULL GROUP BY v.voter
    )
    SELECT u.id, u."createdAt",
      u."emailVerified" IS NOT NULL OR EXISTS (SELECT 1 FROM "Account" a WHERE a."userId" = u.id) AS "isVerified",
      coalesce(c.accepted, 0) AS accepted, coalesce(c.models, 0) AS models,
      coalesce(g.settled, 0) AS settled, coalesce(g.agreeing, 0) AS agreeing, coalesce(o.votes, '[]') AS votes
    FROM "User" u
    LEFT JOIN contributions c ON c.person = 'person:' || u.id
    LEFT JOIN agreement g ON g.person = 'person:' || u.id
    LEFT JOIN outcomes o ON o.person = 'person:' || u.id
    WHERE u.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, toRecord(row)]));
}

type Row = {
  id: string;
  createdAt: Date;
  isVerified: boolean;
  accepted: number;
  models: number;
  settled: number;
  agreeing: number;
  votes: SettledVote[];
};

function toRecord({ createdAt, isVerified, accepted, models, settled, agreeing, votes }: Row): PersonHistory {
  return {
    person: {
      createdAt,
      isVerified,
      acceptedContributions: accepted,
      contributionModels: models,
      settledVotes: settled,
      agreeingVotes: agreeing,
    },
    settledVotes: votes,
  };
}
