import { randomUUID } from 'node:crypto';
import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import type { RatingTally } from '../../domain/ratings/consensus/v1/tally';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Assessment } from '../../domain/ratings/framework/v1/assess';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import type { Answer } from '../../domain/ratings/levels';
import type { RatingInModel } from '../../domain/ratings/model-ratings';
import type { Sql } from '../platform/sql';
import type { StoredCount } from './lock-rating';
import { publishedColumns } from './rating-columns';

/** Everything that a vote writes. */
export type VoteWrite = {
  at: Date;
  modelId: string;
  criterion: CriterionId;
  voter: string;
  /** Null withdraws. */
  answer: Answer | null;
  reason: string | null;
  evidenceIds: readonly string[];
  newEvidence: ReadonlyArray<{ id: string; url: string; title: string }>;
  /** Addresses to have fetched, unless they were. */
  toFetch: readonly string[];
  backs: { before: string | null; after: string | null };
  isProposal: boolean;
  /** What the log keeps of how the voter is counted, of a withdrawal too. */
  parts: Pick<StoredCount, 'standing' | 'camp' | 'bloc'>;
  counted: StoredCount | null;
  evidenceChanges: number;
  /** On a newcomer's or member's first vote on the rating: how many such votes there are with it. */
  firstVotes: number | null;
  /** The blocs touched; one without votes is dropped. */
  blocs: ReadonlyMap<string, BlocTally>;
  rule: string;
  tally: RatingTally;
  outcome: Decision;
  published: RatingInModel;
  framework: string;
  assessment: Assessment;
  labelSince: number;
};

/**
 * Writes a vote with all its consequences: the second of a vote's two round trips. One statement writes what every vote does;
 * what only some do has statements of its own around it, which are sent without waiting for an answer.
 */
export async function writeVote(transaction: Sql, vote: VoteWrite): Promise<void> {
  const reasonTextId = vote.reason === null ? null : randomUUID();
  const emptied = [...vote.blocs].flatMap(([bloc, { votes }]) => (votes > 0 ? [] : [bloc]));
  await Promise.all([
    reasonTextId !== null && writeReason(transaction, reasonTextId, vote),
    vote.newEvidence.length + vote.toFetch.length > 0 && writeEvidence(transaction, vote),
    writeCounts(transaction, reasonTextId, vote),
    vote.answer === null && withdraw(transaction, vote),
    emptied.length > 0 && dropBlocs(transaction, emptied, vote),
    vote.isProposal && writeProposal(transaction, reasonTextId, vote),
    vote.backs.before !== vote.backs.after && moveSupport(transaction, vote),
  ]);
}

function writeReason(transaction: Sql, id: string, { reason }: VoteWrite): Promise<number> {
  return transaction.$executeRaw`INSERT INTO "Text" (id, body) VALUES (${id}::uuid, ${reason})`;
}

function writeEvidence(transaction: Sql, vote: VoteWrite): Promise<unknown> {
  const { modelId, criterion, voter, at, newEvidence, toFetch } = vote;
  return transaction.$queryRaw`
    WITH cited AS (
      INSERT INTO "Evidence" (id, "modelId", criterion, url, title, status, "addedBy", "addedAt")
      SELECT e.id, ${modelId}::uuid, ${criterion}, e.url, e.title, 'cited', ${voter}, ${at}
      FROM jsonb_to_recordset(${JSON.stringify(newEvidence)}::jsonb) AS e(id uuid, url text, title text)
    ), fetched_later AS (
      -- In one order for everybody: two votes that cite the same new addresses do not wait for each other.
      SELECT queue_address_check(t.url) FROM (
        SELECT DISTINCT u.url FROM unnest(${[...toFetch]}::text[]) AS u(url)
        WHERE NOT EXISTS (SELECT FROM "AddressCheck" c WHERE c.url = u.url) ORDER BY u.url OFFSET 0
      ) AS t
    )
    SELECT count(*)::int FROM fetched_later`;
}

/** The log's entry, the vote in force, the blocs that have votes, the rating and the model's label. */
function writeCounts(transaction: Sql, reasonTextId: string | null, vote: VoteWrite): Promise<number> {
  const { modelId, criterion, voter, at, answer, assessment, outcome } = vote;
  const published = publishedColumns(vote.published);
  const kept = JSON.stringify(Object.fromEntries([...vote.blocs].filter(([, { votes }]) => votes > 0)));
  const score = assessment.score === null ? null : roundedScore(assessment.score.value, 1);
  return transaction.$executeRaw`
    /* prepared: write-vote */ WITH event AS (
      INSERT INTO "VoteEvent" (at, "modelId", criterion, voter, answer, "reasonTextId", "evidenceIds", backs,
        standing, camp, bloc, "evidenceChanges", "firstVotes")
      VALUES (${at}, ${modelId}::uuid, ${criterion}, ${voter}, ${answer}, ${reasonTextId}::uuid,
        ${[...vote.evidenceIds]}::uuid[], ${vote.backs.after}::bigint,
        ${vote.parts.standing}, ${vote.parts.camp}, ${vote.parts.bloc}, ${vote.evidenceChanges}::int,
        ${vote.firstVotes}::int)
      RETURNING id, "modelId", criterion, voter, answer, "evidenceIds", backs, "evidenceChanges"
    ), in_force AS (
      INSERT INTO "VoteInForce"
        ("modelId", criterion, voter, "eventId", answer, "evidenceIds", backs, "changesAtVote", counted)
      SELECT e."modelId", e.criterion, e.voter, e.id, e.answer, e."evidenceIds",
        CASE WHEN ${vote.isProposal}::boolean THEN e.id ELSE e.backs END, e."evidenceChanges",
        ${JSON.stringify(vote.counted)}::jsonb
      FROM event e WHERE e.answer IS NOT NULL
      ON CONFLICT ("modelId", criterion, voter) DO UPDATE SET "eventId" = EXCLUDED."eventId",
        answer = EXCLUDED.answer, "evidenceIds" = EXCLUDED."evidenceIds", backs = EXCLUDED.backs,
        "changesAtVote" = EXCLUDED."changesAtVote", counted = EXCLUDED.counted
    ), blocs AS (
      INSERT INTO "BlocTally" ("modelId", criterion, bloc, counters)
      SELECT ${modelId}::uuid, ${criterion}, b.key, b.value FROM jsonb_each(${kept}::jsonb) b
      ON CONFLICT ("modelId", criterion, bloc) DO UPDATE SET counters = EXCLUDED.counters
    ), rating AS (
      INSERT INTO "Rating" ("modelId", criterion, rule, tally, outcome, "publishedLevel", "publishedState",
        "publishedSince", publication, "dueAt", "firstSettledLevel", "firstSettledAt", "frozenUntil", "inheritedFromId",
        "evidenceChanges")
      VALUES (${modelId}::uuid, ${criterion}, ${vote.rule}, ${JSON.stringify(vote.tally)}::jsonb,
        ${JSON.stringify(outcome)}::jsonb, ${published.publishedLevel}, ${published.publishedState},
        ${published.publishedSince}, ${JSON.stringify(published.publication)}::jsonb, ${published.dueAt},
        ${published.firstSettledLevel}, ${published.firstSettledAt}, ${published.frozenUntil}, ${published.inheritedFromId}::uuid, ${vote.evidenceChanges}::int)
      ON CONFLICT ("modelId", criterion) DO UPDATE SET rule = EXCLUDED.rule, tally = EXCLUDED.tally,
        outcome = EXCLUDED.outcome, "publishedLevel" = EXCLUDED."publishedLevel",
        "publishedState" = EXCLUDED."publishedState", "publishedSince" = EXCLUDED."publishedSince",
        publication = EXCLUDED.publication, "dueAt" = EXCLUDED."dueAt",
        "firstSettledLevel" = EXCLUDED."firstSettledLevel", "firstSettledAt" = EXCLUDED."firstSettledAt",
        "frozenUntil" = EXCLUDED."frozenUntil", "inheritedFromId" = EXCLUDED."inheritedFromId"
    )
    UPDATE "Model" SET framework = ${vote.framework}, label = ${assessment.label}, score = ${score}::float8,
      assessment = ${JSON.stringify(assessment)}::jsonb, "updatedAt" = greatest("updatedAt", ${at}), "ratedAt" = ${at},
      "labelSince" = ${new Date(vote.labelSince)}
    WHERE id = ${modelId}::uuid`;
}

function withdraw(transaction: Sql, { modelId, criterion, voter }: VoteWrite): Promise<number> {
  return transaction.$executeRaw`
    DELETE FROM "VoteInForce" WHERE "modelId" = ${modelId}::uuid AND criterion = ${criterion} AND voter = ${voter}`;
}

function dropBlocs(transaction: Sql, blocs: readonly string[], { modelId, criterion }: VoteWrite): Promise<number> {
  return transaction.$executeRaw`
    DELETE FROM "BlocTally"
    WHERE "modelId" = ${modelId}::uuid AND criterion = ${criterion} AND bloc = ANY (${[...blocs]}::text[])`;
}

/** A proposal's id is that of the vote that makes it, which is the one in force by now. */
function writeProposal(transaction: Sql, reasonTextId: string | null, vote: VoteWrite): Promise<number> {
  const { modelId, criterion, voter, at } = vote;
  return transaction.$executeRaw`
    INSERT INTO "Proposal" (id, "modelId", criterion, level, author, at, "reasonTextId", "evidenceIds", supporters)
    SELECT v."eventId", v."modelId", v.criterion, v.answer, v.voter, ${at}, ${reasonTextId}::uuid, v."evidenceIds", 1
    FROM "VoteInForce" v
    WHERE v."modelId" = ${modelId}::uuid AND v.criterion = ${criterion} AND v.voter = ${voter}`;
}

function moveSupport(transaction: Sql, { backs }: VoteWrite): Promise<number> {
  return transaction.$executeRaw`
    UPDATE "Proposal" p SET supporters = p.supporters
      + (p.id IS NOT DISTINCT FROM ${backs.after}::bigint)::int - (p.id IS NOT DISTINCT FROM ${backs.before}::bigint)::int
    WHERE p.id IN (${backs.before}::bigint, ${backs.after}::bigint)`;
}
