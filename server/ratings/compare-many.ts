import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { ModelReplay, ReplayedVote } from '../../domain/ratings/replay-model';
import type { Difference } from './differences';
import type { LogReader } from './log-reader';

/** Rows fetched at a time. */
const PAGE = 2500;

/**
 * Compares a model's votes in force and blocs, of which there may be millions, with what a replay makes of its logs: page
 * by page, each row as PostgreSQL writes it. The caller holds the model's row.
 */
export async function compareMany(
  client: LogReader,
  model: { id: string; slug: string },
  replay: ModelReplay,
): Promise<Difference[]> {
  const on = { client, model, ratings: replay.ratings };
  const [votes, blocs] = await Promise.all([
    compareRows(on, 'vote', VOTES, (rating) => rating.votes, voteText),
    compareRows(on, 'bloc', BLOCS, (rating) => rating.blocs, blocText),
  ]);
  return [...votes, ...blocs];
}

type OnModel = { client: LogReader; model: { id: string; slug: string }; ratings: ModelReplay['ratings'] };

type Rating = ModelReplay['ratings'] extends ReadonlyMap<CriterionId, infer Value> ? Value : never;

async function compareRows<Row>(
  { client, model, ratings }: OnModel,
  kind: 'vote' | 'bloc',
  sql: string,
  rowsOf: (rating: Rating) => ReadonlyMap<string, Row>,
  textOf: (row: Row) => string,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const report = (criterion: string, key: string, is: string | null, should: string | null) =>
    differences.push({ model: model.slug, what: `${kind} ${criterion} ${key}`, stored: is, computed: should });
  const computed = new Map<string, ReadonlyMap<string, Row>>();
  for (const [criterion, rating] of ratings) computed.set(criterion, rowsOf(rating));
  let missing = [...computed.values()].reduce((sum, rows) => sum + rows.size, 0);
  for await (const lines of pagesOf(client, sql, model.id)) {
    for (const line of lines) {
      const { criterion, key, rest: is } = partsOf(line);
      const row = computed.get(criterion)?.get(key);
      const should = row === undefined ? null : textOf(row);
      if (should !== null) missing -= 1;
      if (is !== should) report(criterion, key, is, should);
    }
  }
  if (missing === 0) return differences;
  const stored = new Set<string>();
  for await (const lines of pagesOf(client, sql, model.id)) {
    for (const line of lines) {
      const { criterion, key } = partsOf(line);
      stored.add(`${criterion}\t${key}`);
    }
  }
  for (const [criterion, rows] of computed) {
    for (const [key, row] of rows) if (!stored.has(`${criterion}\t${key}`)) report(criterion, key, null, textOf(row));
  }
  return differences;
}

/** A line is a row's criterion, its key, and the rest of its columns. */
function partsOf(line: string): { criterion: string; key: string; rest: string } {
  const middle = line.indexOf('\t');
  const end = line.indexOf('\t', middle + 1);
  return { criterion: line.slice(0, middle), key: line.slice(middle + 1, end), rest: line.slice(end + 1) };
}

async function* pagesOf(client: LogReader, sql: string, modelId: string): AsyncGenerator<string[]> {
  const read = async (criterion: string, key: string): Promise<string[]> => {
    const { rows } = await client.query(sql, [modelId, criterion, key, PAGE]);
    const [{ lines }] = rows as [{ lines: string | null }];
    return lines === null ? [] : lines.split('\n');
  };
  let page: Promise<string[]> | null = read('', '');
  while (page !== null) {
    const lines: string[] = await page;
    const { criterion, key } = partsOf(lines.at(-1) ?? '');
    // The next page is on its way while one is worked on.
    page = lines.length < PAGE ? null : read(criterion, key);
    yield lines;
  }
}

const VOTES = `
  SELECT string_agg(concat_ws(E'\\t', criterion, voter, "eventId", answer, array_to_string("evidenceIds", ','),
    coalesce(backs::text, ''), "changesAtVote", counted), E'\\n' ORDER BY criterion, voter) AS lines
  FROM (SELECT * FROM "VoteInForce" WHERE "modelId" = $1::uuid AND (criterion, voter) > ($2, $3)
    ORDER BY criterion, voter LIMIT $4::int) v`;

const BLOCS = `
  SELECT string_agg(concat_ws(E'\\t', criterion, bloc, counters), E'\\n' ORDER BY criterion, bloc) AS lines
  FROM (SELECT * FROM "BlocTally" WHERE "modelId" = $1::uuid AND (criterion, bloc) > ($2, $3)
    ORDER BY criterion, bloc LIMIT $4::int) b`;

/** The columns of a vote as PostgreSQL writes them: keys of an object by length, and by letter where they are as long. */
function voteText({ eventId, answer, evidenceIds, backs, changesAtVote, counted }: ReplayedVote): string {
  const { bloc, camp, group, weight, standing, isVerified } = counted;
  const parts = `"bloc": ${JSON.stringify(bloc)}, "camp": "${camp}", "group": "${group}", "answer": "${counted.answer}"`;
  const weighs = `"weight": ${weight}, "standing": "${standing}", "isVerified": ${isVerified}`;
  return `${eventId}\t${answer}\t${evidenceIds.join(',')}\t${backs ?? ''}\t${changesAtVote}\t{${parts}, ${weighs}}`;
}

function blocText({ sum, cells, votes }: BlocTally): string {
  return `{"sum": ${sum}, "cells": [${cells.join(', ')}], "votes": ${votes}}`;
}
