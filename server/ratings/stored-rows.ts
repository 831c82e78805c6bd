import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { ReplayedRating, ReplayedVote } from '../../domain/ratings/replay-model';
import { Known } from './known';

/**
 * What a model has so many of that it is compared line by line: a row is a line of its criterion, its key and the rest of
 * its columns, with tabs between.
 */
export type Kind<Row> = {
  name: 'vote' | 'bloc';
  /** A page of lines after a criterion and key. */
  sql: string;
  /** What a replay makes, by key. */
  rowsOf: (rating: ReplayedRating) => ReadonlyMap<string, Row>;
  /** Whether the rest of a line says what a replay makes. */
  isIn: (row: Row, rest: string) => boolean;
  /** What the rest should say. */
  textOf: (row: Row) => string;
};

/** Votes in force, by voter. */
export const VOTES: Kind<ReplayedVote> = {
  name: 'vote',
  sql: `
    /* prepared: votes-in-force */ SELECT count(*)::int AS rows, string_agg(concat_ws(E'\\t', criterion, voter, "eventId", answer,
      array_to_string("evidenceIds", ','), coalesce(backs::text, ''), "changesAtVote", counted), E'\\n'
      ORDER BY criterion, voter) AS lines
    FROM (SELECT * FROM "VoteInForce" WHERE "modelId" = $1::uuid AND (criterion, voter) > ($2, $3)
      ORDER BY criterion, voter LIMIT $4::int) v`,
  rowsOf: ({ votes }) => votes,
  isIn(vote, rest) {
    const end = rest.indexOf('\t');
    if (rest.slice(0, end) !== vote.eventId) return false;
    const { answer, evidenceIds, backs, changesAtVote, counted, size } = votesBesides.get(rest.slice(end + 1));
    const should = vote.counted;
    return (
      answer === vote.answer &&
      evidenceIds === vote.evidenceIds.join(',') &&
      backs === (vote.backs ?? '') &&
      changesAtVote === vote.changesAtVote &&
      counted.bloc === should.bloc &&
      counted.group === should.group &&
      counted.camp === should.camp &&
      counted.answer === should.answer &&
      counted.weight === should.weight &&
      counted.isVerified === should.isVerified &&
      counted.standing === should.standing &&
      size === Object.keys(should).length
    );
  },
  // Keys of a JSON object come by length, and by letter where they are as long.
  textOf({ eventId, answer, evidenceIds, backs, changesAtVote, counted }) {
    const { bloc, camp, group, weight, standing, isVerified } = counted;
    const parts = `"bloc": ${JSON.stringify(bloc)}, "camp": "${camp}", "group": "${group}", "answer": "${counted.answer}"`;
    const weighs = `"weight": ${weight}, "standing": "${standing}", "isVerified": ${isVerified}`;
    return `${eventId}\t${answer}\t${evidenceIds.join(',')}\t${backs ?? ''}\t${changesAtVote}\t{${parts}, ${weighs}}`;
  },
};

/** All of a vote but its own id. */
const votesBesides = new Known((text) => {
  const [answer, evidenceIds, backs, changes, json = ''] = text.split('\t');
  const counted = JSON.parse(json) as ReplayedVote['counted'];
  return { answer, evidenceIds, backs, changesAtVote: Number(changes), counted, size: Object.keys(counted).length };
});

/** Blocs, by name. */
export const BLOCS: Kind<BlocTally> = {
  name: 'bloc',
  sql: `
    /* prepared: blocs */ SELECT count(*)::int AS rows, string_agg(concat_ws(E'\\t', criterion, bloc, counters), E'\\n'
      ORDER BY criterion, bloc) AS lines
    FROM (SELECT * FROM "BlocTally" WHERE "modelId" = $1::uuid AND (criterion, bloc) > ($2, $3)
      ORDER BY criterion, bloc LIMIT $4::int) b`,
  rowsOf: ({ blocs }) => blocs,
  isIn(bloc, rest) {
    const { counters, size } = blocCounters.get(rest);
    return (
      counters.sum === bloc.sum &&
      counters.votes === bloc.votes &&
      counters.cells.length === bloc.cells.length &&
      counters.cells.every((weight, at) => weight === bloc.cells[at]) &&
      size === Object.keys(bloc).length
    );
  },
  textOf: ({ sum, cells, votes }) => `{"sum": ${sum}, "cells": [${cells.join(', ')}], "votes": ${votes}}`,
};

const blocCounters = new Known((text) => {
  const counters = JSON.parse(text) as BlocTally;
  return { counters, size: Object.keys(counters).length };
});
