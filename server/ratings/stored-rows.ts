import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { ReplayedRating, ReplayedVote } from '../../domain/ratings/replay-model';

/** Stored rows of one criterion that say the same, but for their keys and what else a line says of one. */
export type Alike = {
  criterion: CriterionId;
  rows: number;
  /** The last of their keys. */
  last: string;
  /** A line a row: its key, and after a tab what is its own. */
  lines: string;
};

/** What a model has so many of that rows are read and compared together that say the same. */
export type Kind<Row, Group extends Alike> = {
  name: 'vote' | 'bloc';
  /** A page of groups, of rows after a criterion and key; the page ends with the last group's last key. */
  sql: string;
  /** What a replay makes, by key. */
  rowsOf: (rating: ReplayedRating) => ReadonlyMap<string, Row>;
  /** Reads once what a group says. @returns whether a replayed row says so too. */
  matcherOf: (group: Group) => (row: Row, key: string, own: string) => boolean;
  /** A stored row, in the form that a replay gives it. */
  storedOf: (group: Group, key: string, own: string) => unknown;
};

export type GroupOf<Any> = Any extends Kind<infer _Row, infer Group> ? Group : never;

/** Votes in force, by voter; its own is the event. */
export const VOTES: Kind<ReplayedVote, AlikeVotes> = {
  name: 'vote',
  // Most voters are a bloc of their own, told as `true` so that they are alike.
  sql: `
    /* prepared: votes-in-force */ SELECT criterion, answer, "evidenceIds", backs, "changesAtVote",
      replace(counted::text, '"' || voter || '"', 'true') AS counted,
      count(*)::int AS rows, max(voter) AS last, string_agg(voter || E'\\t' || "eventId", E'\\n') AS lines
    FROM (SELECT * FROM "VoteInForce" WHERE "modelId" = $1::uuid AND (criterion, voter) > ($2, $3)
      ORDER BY criterion, voter LIMIT $4::int) v
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY criterion, last`,
  rowsOf: ({ votes }) => votes,
  matcherOf({ answer, evidenceIds, backs, changesAtVote, counted: json }) {
    const counted = JSON.parse(json) as AlikeCounted;
    const isWhole = Object.keys(counted).length === COUNTED.length;
    return (vote, voter, eventId) => {
      const should = vote.counted;
      return (
        eventId === vote.eventId &&
        answer === vote.answer &&
        backs === vote.backs &&
        changesAtVote === vote.changesAtVote &&
        (counted.bloc === true ? voter : counted.bloc) === should.bloc &&
        counted.group === should.group &&
        counted.camp === should.camp &&
        counted.answer === should.answer &&
        counted.weight === should.weight &&
        counted.isVerified === should.isVerified &&
        counted.standing === should.standing &&
        isSame(evidenceIds, vote.evidenceIds) &&
        isWhole
      );
    };
  },
  storedOf({ answer, evidenceIds, backs, changesAtVote, counted: json }, voter, eventId) {
    const counted = JSON.parse(json) as AlikeCounted;
    if (counted.bloc === true) counted.bloc = voter;
    return { eventId, answer, evidenceIds, backs, changesAtVote, counted };
  },
};

type AlikeVotes = Alike &
  Pick<ReplayedVote, 'answer' | 'evidenceIds' | 'backs' | 'changesAtVote'> & { counted: string };
const COUNTED = Object.keys({
  bloc: true,
  group: true,
  camp: true,
  answer: true,
  weight: true,
  isVerified: true,
  standing: true,
} satisfies Record<keyof ReplayedVote['counted'], true>);
type AlikeCounted = Omit<ReplayedVote['counted'], 'bloc'> & { bloc: string | true };

/** Blocs, by name. */
export const BLOCS: Kind<BlocTally, Alike & { counters: string }> = {
  name: 'bloc',
  sql: `
    /* prepared: blocs */ SELECT criterion, counters::text AS counters,
      count(*)::int AS rows, max(bloc) AS last, string_agg(bloc, E'\\n') AS lines
    FROM (SELECT * FROM "BlocTally" WHERE "modelId" = $1::uuid AND (criterion, bloc) > ($2, $3)
      ORDER BY criterion, bloc LIMIT $4::int) b
    GROUP BY 1, 2 ORDER BY criterion, last`,
  rowsOf: ({ blocs }) => blocs,
  matcherOf({ counters: json }) {
    const counters = JSON.parse(json) as BlocTally;
    const isWhole = Object.keys(counters).length === COUNTERS.length;
    return (bloc) =>
      counters.sum === bloc.sum && counters.votes === bloc.votes && isSame(counters.cells, bloc.cells) && isWhole;
  },
  storedOf: ({ counters }) => JSON.parse(counters),
};

const COUNTERS = Object.keys({ votes: true, sum: true, cells: true } satisfies Record<keyof BlocTally, true>);

function isSame<Value>(some: readonly Value[], others: readonly Value[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}
