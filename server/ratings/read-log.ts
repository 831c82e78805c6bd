import type { Camp, Standing } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer } from '../../domain/ratings/levels';
import type { LogEntry, LoggedVote } from '../../domain/ratings/log';
import type { LogReader } from './log-reader';
import { readOtherEntries } from './read-other-entries';

/** Rows fetched at a time: enough that round trips do not show, few enough that memory does not. */
const PAGE = 10_000;

type VoteRow = {
  id: string;
  at: Date;
  criterion: string;
  voter: string;
  answer: string | null;
  evidenceIds: string[];
  backs: string | null;
  hasReason: boolean;
  standing: string;
  camp: string;
  bloc: string;
  evidenceChanges: number;
};

/**
 * A model's votes and all else that moved its ratings, in the one order in which it happened. Read through the driver
 * itself, page by page: a rating may have a million votes.
 */
export async function* readLog(client: LogReader, modelId: string): AsyncGenerator<LogEntry[]> {
  const others = await readOtherEntries(client, modelId);
  let after = '0';
  let next = 0;
  for (;;) {
    const page = await client.query(VOTES_AFTER, [modelId, after, PAGE]);
    const rows = page.rows as VoteRow[];
    const entries: LogEntry[] = [];
    for (const row of rows) {
      for (let due = others[next]; due && BigInt(due.id) < BigInt(row.id); due = others[next]) {
        entries.push(due);
        next += 1;
      }
      entries.push(toVote(row));
    }
    if (rows.length < PAGE) entries.push(...others.slice(next));
    yield entries;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

// Ordered by the table's column, not by the text of the same name that is selected: '99' sorts after '199'.
const VOTES_AFTER = `
  SELECT v.id::text, at, criterion, voter, answer, "evidenceIds", backs::text, "reasonTextId" IS NOT NULL AS "hasReason",
    standing, camp, bloc, "evidenceChanges"
  FROM "VoteEvent" v WHERE "modelId" = $1::uuid AND v.id > $2::bigint ORDER BY v.id LIMIT $3::int`;

function toVote(row: VoteRow): LoggedVote {
  return {
    kind: 'vote',
    ...row,
    criterion: row.criterion as CriterionId,
    answer: row.answer as Answer | null,
    standing: row.standing as Standing | 'source',
    camp: row.camp as Camp,
  };
}
