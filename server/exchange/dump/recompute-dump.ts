import type { LogEntry, LoggedVote } from '../../../domain/ratings/log';
import { ModelReplay } from '../../../domain/ratings/replay-model';
import { differencesOf } from '../../ratings/differences';
import { type Projections, projectionsOf } from '../../ratings/projections';
import { type DecisionRow, type EventRow, toDecision, toEvent } from '../../ratings/read-other-entries';
import type { RecomputeReport } from '../../ratings/recompute';
import { openDump, RowsByModel, readTable } from './read-dump';
import type { DumpRow } from './tables';

/**
 * Makes every figure of a dump anew from its logs alone, by the rule and without a database, and tells where what it says
 * is stored differs. Refuses a dump whose files are not those of its manifest.
 */
export async function recomputeDump(directory: string): Promise<RecomputeReport> {
  await openDump(directory);
  const table = (name: string) => new RowsByModel(directory, name);
  const logs = { votes: table('votes'), decisions: table('decisions'), events: table('events') };
  const stored = {
    ratings: table('ratings'),
    blocs: table('blocs'),
    votes: table('votes-in-force'),
    proposals: table('proposals'),
    evidence: table('evidence'),
  };
  const report: RecomputeReport = { models: 0, entries: 0, differences: [] };
  for (const model of await readTable(directory, 'models')) {
    const id = String(model.id);
    const replay = new ModelReplay(new Date(String(model.createdAt)));
    for await (const entry of entriesOf(id, logs)) {
      replay.take(entry);
      report.entries += 1;
    }
    // What fell due by itself since the last entry, up to when the model's ratings were last written.
    if (typeof model.ratedAt === 'string') replay.published.advance(Date.parse(model.ratedAt));
    const is = await storedProjections(model, stored);
    report.differences.push(...differencesOf(String(model.slug), is, projectionsOf(replay, new Set(is.keys()))));
    report.models += 1;
  }
  return report;
}

type Logs = Readonly<Record<'votes' | 'decisions' | 'events', RowsByModel>>;

/** A model's log entries in the one order of their ids. */
async function* entriesOf(model: string, logs: Logs): AsyncGenerator<LogEntry> {
  const decisions = (await logs.decisions.all(model)).map((row) => toDecision(dated(row) as DecisionRow));
  const events = (await logs.events.all(model)).map((row) => toEvent(dated(row) as EventRow));
  const others: LogEntry[] = [...decisions, ...events].toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  let next = 0;
  for await (const row of logs.votes.of(model)) {
    for (let due = others[next]; due && BigInt(due.id) < BigInt(String(row.id)); due = others[next]) {
      yield due;
      next += 1;
    }
    yield toVote(row);
  }
  yield* others.slice(next);
}

function toVote(row: DumpRow): LoggedVote {
  const { model: _model, evidence, at, ...vote } = row;
  return { kind: 'vote', ...vote, at: Date.parse(String(at)), evidenceIds: evidence } as unknown as LoggedVote;
}

function dated(row: DumpRow): DumpRow {
  return { ...row, at: new Date(String(row.at)) };
}

type Stored = Readonly<Record<'ratings' | 'blocs' | 'votes' | 'proposals' | 'evidence', RowsByModel>>;

/** What the dump says is stored, under the names that a recompute gives to what it makes. */
async function storedProjections(model: DumpRow, tables: Stored): Promise<Projections> {
  const id = String(model.id);
  const projections: Projections = new Map();
  for await (const { model: _, criterion, ...row } of tables.ratings.of(id)) {
    projections.set(`rating ${String(criterion)}`, row);
  }
  for await (const { criterion, bloc, counters } of tables.blocs.of(id)) {
    projections.set(`bloc ${String(criterion)} ${String(bloc)}`, counters);
  }
  for await (const row of tables.votes.of(id)) {
    const { model: _, criterion, voter, evidenceFactor: _factor, changesSince: _changes, ...vote } = row;
    projections.set(`vote ${String(criterion)} ${String(voter)}`, vote);
  }
  for await (const { id: proposal, supporters } of tables.proposals.of(id)) {
    projections.set(`proposal ${String(proposal)}`, String(supporters));
  }
  for await (const { id: source, status } of tables.evidence.of(id)) {
    projections.set(`source ${String(source)}`, String(status));
  }
  const { framework, patience, label, labelSince: since, assessment, score } = model;
  projections.set('label', { framework, patience, label, since, assessment, score });
  return projections;
}
