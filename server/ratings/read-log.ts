import type pg from 'pg';
import type { Camp, Standing } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer } from '../../domain/ratings/levels';
import type { LoggedDecision, LoggedVote } from '../../domain/ratings/replay-model';

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

type DecisionRow = {
  id: string;
  at: Date;
  actor: string;
  kind: string;
  isByOffice: boolean;
  contradicts: boolean;
  evidenceId: string;
  criterion: string;
};

/**
 * A model's votes and the decisions on its sources, in the one order in which they happened. Read through the driver
 * itself, page by page: a rating may have a million votes.
 */
export async function* readLog(
  client: pg.ClientBase,
  modelId: string,
): AsyncGenerator<Array<LoggedVote | LoggedDecision>> {
  const decisions = await readDecisions(client, modelId);
  let after = '0';
  let nextDecision = 0;
  for (;;) {
    const { rows } = await client.query<VoteRow>({
      name: 'votes-after',
      text: VOTES_AFTER,
      values: [modelId, after, PAGE],
    });
    const entries: Array<LoggedVote | LoggedDecision> = [];
    for (const row of rows) {
      for (let due = decisions[nextDecision]; due && BigInt(due.id) < BigInt(row.id); due = decisions[nextDecision]) {
        entries.push(toDecision(due));
        nextDecision += 1;
      }
      entries.push(toVote(row));
    }
    if (rows.length < PAGE) entries.push(...decisions.slice(nextDecision).map(toDecision));
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
  FROM "VoteEvent" v WHERE "modelId" = $1 AND v.id > $2::bigint ORDER BY v.id LIMIT $3`;

async function readDecisions(client: pg.ClientBase, modelId: string): Promise<DecisionRow[]> {
  const { rows } = await client.query<DecisionRow>(
    `SELECT d.id::text, d.at, d.actor, d.kind, d."isByOffice", d.contradicts, d."evidenceId", e.criterion
     FROM "Decision" d JOIN "Evidence" e ON e.id = d."evidenceId" WHERE d."modelId" = $1 ORDER BY d.id`,
    [modelId],
  );
  return rows;
}

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

function toDecision({ kind, criterion, ...row }: DecisionRow): LoggedDecision {
  return {
    kind: 'decision',
    ...row,
    criterion: criterion as CriterionId,
    verdict: kind === 'source-accepted' ? 'accepted' : 'rejected',
  };
}
