import { type BlocTally, emptyBloc } from './bloc-tally';
import { type CountedVote, countVote } from './counted-vote';
import { addVote, emptyTally, type RatingTally, removeVote } from './tally';
import type { Vote } from './vote';

/** A line of one rating's vote log: a vote supersedes its caster's earlier one, a withdrawal (`vote` null) ends it. */
export interface LogEntry {
  /** Who cast it: also one of several editors of the same source. */
  readonly by: string;
  readonly vote: Vote | null;
}

/** Everything that a log amounts to, as it is stored: the tally, its blocs, and how each vote in force was counted. */
export interface Replay {
  readonly tally: RatingTally;
  readonly blocs: Map<string, BlocTally>;
  readonly inForce: Map<string, CountedVote>;
}

export function startReplay(): Replay {
  return { tally: emptyTally(), blocs: new Map(), inForce: new Map() };
}

/** One step of a replay, in place: a withdrawal never revives an older vote, and does nothing if none is in force (consensus rule 1). */
export function replayEntry(replay: Replay, entry: LogEntry): void {
  const before = replay.inForce.get(entry.by);
  if (before) {
    const bloc = blocFor(replay, before.bloc);
    removeVote(replay.tally, bloc, before);
    if (bloc.votes === 0) replay.blocs.delete(before.bloc);
    replay.inForce.delete(entry.by);
  }
  if (!entry.vote) return;
  const vote = countVote(entry.vote);
  const bloc = blocFor(replay, vote.bloc);
  addVote(replay.tally, bloc, vote);
  if (bloc.votes > 0) replay.blocs.set(vote.bloc, bloc);
  replay.inForce.set(entry.by, vote);
}

/** The tally of a whole log, by the same steps as the live site takes (consensus rule 1, section 7). */
export function tallyOf(log: Iterable<LogEntry>): RatingTally {
  const replay = startReplay();
  for (const entry of log) replayEntry(replay, entry);
  return replay.tally;
}

function blocFor(replay: Replay, key: string): BlocTally {
  return replay.blocs.get(key) ?? emptyBloc();
}
