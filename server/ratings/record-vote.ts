import { randomUUID } from 'node:crypto';
import { type BlocTally, emptyBloc } from '../../domain/ratings/consensus/v1/bloc-tally';
import { type CountedVote, countVote } from '../../domain/ratings/consensus/v1/counted-vote';
import { addVote, removeVote } from '../../domain/ratings/consensus/v1/tally';
import type { PersonVoter, SourceVoter } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer } from '../../domain/ratings/levels';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';
import { citeEvidence } from './cite-evidence';
import { lockRating, storeOutcome } from './rating-row';

/** A vote, or with `answer: null` the withdrawal of the voter's vote. */
export type NewVote = {
  modelId: string;
  criterion: CriterionId;
  voter: PersonVoter | SourceVoter;
  answer: Answer | null;
  reason: string | null;
  evidence: ReadonlyArray<{ url: string; title: string }>;
  at: Date;
};

/** The id that the log keeps of a voter. */
export function voterId(voter: PersonVoter | SourceVoter): string {
  return voter.kind === 'source' ? `source:${voter.name}` : `person:${voter.id}`;
}

/**
 * Appends a vote to the log and moves the rating's tally by the difference (consensus rule 1, section 7). Reads no
 * other vote, so it costs the same whatever came before. Votes on one rating are put in order by its row lock.
 */
export async function recordVote(transaction: Transaction, vote: NewVote): Promise<void> {
  const { modelId, criterion } = vote;
  const voter = voterId(vote.voter);
  const { tally, published } = await lockRating(transaction, modelId, criterion);
  const evidence = await citeEvidence(transaction, vote);
  const event = await transaction.voteEvent.create({
    data: {
      at: vote.at,
      modelId,
      criterion,
      voter,
      answer: vote.answer,
      reasonTextId: vote.reason === null ? null : await createText(transaction, vote.reason),
      evidenceIds: evidence.ids,
    },
    select: { id: true },
  });

  const blocs = new Map<string, BlocTally>();
  const key = { modelId_criterion_voter: { modelId, criterion, voter } };
  const previous = await transaction.voteInForce.findUnique({ where: key, select: { counted: true } });
  if (previous) {
    const counted = previous.counted as unknown as CountedVote;
    removeVote(tally, await readBloc(transaction, blocs, modelId, criterion, counted.bloc), counted);
  }
  if (vote.answer === null) {
    if (previous) await transaction.voteInForce.delete({ where: key });
  } else {
    const counted = countVote({ voter: vote.voter, answer: vote.answer, evidence: evidence.grade, changesSince: 0 });
    addVote(tally, await readBloc(transaction, blocs, modelId, criterion, counted.bloc), counted);
    const inForce = { eventId: event.id, counted: json(counted) };
    await transaction.voteInForce.upsert({
      where: key,
      create: { modelId, criterion, voter, ...inForce },
      update: inForce,
    });
  }
  await storeBlocs(transaction, blocs, modelId, criterion);
  await storeOutcome(transaction, { modelId, criterion, tally, published, at: vote.at });
}

async function createText(transaction: Transaction, body: string): Promise<string> {
  const id = randomUUID();
  await transaction.text.create({ data: { id, body } });
  return id;
}

/** A vote that replaces another may leave one bloc and enter another; each is read once and shared by both steps. */
async function readBloc(
  transaction: Transaction,
  blocs: Map<string, BlocTally>,
  modelId: string,
  criterion: string,
  bloc: string,
): Promise<BlocTally> {
  const known = blocs.get(bloc);
  if (known) return known;
  const row = await transaction.blocTally.findUnique({
    where: { modelId_criterion_bloc: { modelId, criterion, bloc } },
    select: { counters: true },
  });
  const counters = (row?.counters as unknown as BlocTally | undefined) ?? emptyBloc();
  blocs.set(bloc, counters);
  return counters;
}

async function storeBlocs(
  transaction: Transaction,
  blocs: ReadonlyMap<string, BlocTally>,
  modelId: string,
  criterion: string,
): Promise<void> {
  for (const [bloc, tally] of blocs) {
    const key = { modelId_criterion_bloc: { modelId, criterion, bloc } };
    const counters = json(tally);
    if (tally.votes === 0) await transaction.blocTally.deleteMany({ where: { modelId, criterion, bloc } });
    else
      await transaction.blocTally.upsert({
        where: key,
        create: { modelId, criterion, bloc, counters },
        update: { counters },
      });
  }
}
