import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import { CRITERION_IDS, type CriterionId } from '../../domain/ratings/criteria';
import type { ModelReplay, ReplayedVote } from '../../domain/ratings/replay-model';
import type { Difference } from './differences';
import type { LogReader } from './log-reader';

/** Rows fetched at a time. */
const PAGE = 10_000;

/**
 * Compares a model's votes in force and blocs, of which there may be millions, with what a replay makes of its logs: a
 * rating at a time, page by page, each row as PostgreSQL writes it. The caller holds the model's row.
 */
export async function compareMany(
  client: LogReader,
  model: { id: string; slug: string },
  replay: ModelReplay,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const criterion of CRITERION_IDS) {
    const rating = replay.ratings.get(criterion);
    const on = { client, model, criterion, differences };
    await compareRows(on, 'vote', VOTES, rating?.votes ?? new Map<string, ReplayedVote>(), voteText);
    await compareRows(on, 'bloc', BLOCS, rating?.blocs ?? new Map<string, BlocTally>(), blocText);
  }
  return differences;
}

type OnRating = {
  client: LogReader;
  model: { id: string; slug: string };
  criterion: CriterionId;
  differences: Difference[];
};

async function compareRows<Row>(
  { client, model, criterion, differences }: OnRating,
  kind: 'vote' | 'bloc',
  sql: string,
  computed: ReadonlyMap<string, Row>,
  textOf: (row: Row) => string,
): Promise<void> {
  let found = 0;
  const report = (key: string, is: string | null, should: string | null) =>
    differences.push({ model: model.slug, what: `${kind} ${criterion} ${key}`, stored: is, computed: should });
  for await (const lines of pagesOf(client, sql, [model.id, criterion])) {
    for (const line of lines) {
      const end = line.indexOf('\t');
      const [key, is] = [line.slice(0, end), line.slice(end + 1)];
      const row = computed.get(key);
      const should = row === undefined ? null : textOf(row);
      if (should !== null) found += 1;
      if (is !== should) report(key, is, should);
    }
  }
  if (found === computed.size) return;
  const stored = new Set<string>();
  for await (const lines of pagesOf(client, sql, [model.id, criterion])) {
    for (const line of lines) stored.add(line.slice(0, line.indexOf('\t')));
  }
  for (const [key, row] of computed) if (!stored.has(key)) report(key, null, textOf(row));
}

async function* pagesOf(client: LogReader, sql: string, on: readonly [string, string]): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const { rows } = await client.query(sql, [...on, after, PAGE]);
    const [{ lines }] = rows as [{ lines: string | null }];
    if (lines === null) return;
    const page = lines.split('\n');
    yield page;
    if (page.length < PAGE) return;
    const last = page.at(-1) ?? '';
    after = last.slice(0, last.indexOf('\t'));
  }
}

const VOTES = `
  SELECT string_agg(concat_ws(E'\\t', voter, "eventId", answer, array_to_string("evidenceIds", ','), coalesce(backs::text, ''),
    "changesAtVote", counted), E'\\n' ORDER BY voter) AS lines
  FROM (SELECT * FROM "VoteInForce" WHERE "modelId" = $1::uuid AND criterion = $2 AND voter > $3
    ORDER BY voter LIMIT $4::int) v`;

const BLOCS = `
  SELECT string_agg(concat_ws(E'\\t', bloc, counters), E'\\n' ORDER BY bloc) AS lines
  FROM (SELECT * FROM "BlocTally" WHERE "modelId" = $1::uuid AND criterion = $2 AND bloc > $3
    ORDER BY bloc LIMIT $4::int) b`;

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
