import { randomUUID } from 'node:crypto';
import { CURRENT_CONSENSUS_RULE_VERSION, CURRENT_CONSENSUS_RULE as RULE } from '../../domain/ratings/consensus/current';
import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import type { EvidenceGrade, SourceVoter } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import type { LabelId } from '../../domain/ratings/framework/v1/labels';
import type { Answer } from '../../domain/ratings/levels';
import type { ModelRatings } from '../../domain/ratings/model-ratings';
import type { NewChange } from '../commands/command';
import { consensusPatience } from '../platform/environment';
import type { Sql } from '../platform/sql';
import { assessRatings } from './assess-ratings';
import {
  type LockedRating,
  lockRating,
  type ModelName,
  type RatedModel,
  ratingsOf,
  type StoredCount,
} from './lock-rating';
import { closeModel, openModel } from './open-model';
import { personVoter } from './person-voter';
import { publicationChanges } from './publication-changes';
import { passedOnBy, queuePassingOn } from './queue-passing-on';
import { schedulePublication } from './schedule-publication';
import { writeVote } from './write-vote';

/** Who votes: a person by id, or a source by name. */
export type Voter = { kind: 'person'; id: string } | { kind: 'source'; name: string };

/** A vote, or with `answer: null` the withdrawal of the voter's vote. */
export type NewVote = {
  model: ModelName;
  criterion: CriterionId;
  voter: Voter;
  answer: Answer | null;
  reason: string | null;
  evidence: ReadonlyArray<{ url: string; title: string }>;
  /** The number of the proposal that the vote backs. */
  backs: string | null;
  at: Date;
};

/** What a vote did. */
export type RecordedVote =
  | {
      kind: 'recorded';
      model: RatedModel;
      outcome: Decision;
      label: LabelId;
      changes: NewChange[];
      /** Until when the statements are under way that write it. */
      written: Promise<unknown>;
    }
  /** The same vote was in force already, or there was none to withdraw. */
  | { kind: 'unchanged' }
  | { kind: 'no-model' }
  /** The proposal to back is not one of this rating's, or is for another level. */
  | { kind: 'no-proposal' };

/** The id that logs keep of a voter. */
export function voterId(voter: Voter): string {
  return voter.kind === 'source' ? `source:${voter.name}` : `person:${voter.id}`;
}

/** Records a vote as `sendVote` does, and waits until it is written. */
export async function recordVote(transaction: Sql, vote: NewVote): Promise<void> {
  const recorded = await sendVote(transaction, vote);
  if (recorded.kind === 'recorded') await recorded.written;
}

/**
 * Appends a vote to the log and moves the rating's tally, its outcome, what is published of it and the model's label by
 * the difference (consensus rule 1, section 7). It reads no other vote, so it costs the same whatever came before. What it
 * writes depends on no answer, so that it does not wait for one: whatever else the transaction does can be sent behind it.
 */
export async function sendVote(transaction: Sql, vote: NewVote): Promise<RecordedVote> {
  const { criterion } = vote;
  const voter = voterId(vote.voter);
  const urls = vote.evidence.map(({ url }) => url);
  const question = { model: vote.model, criterion, voter, urls, backs: vote.backs, at: vote.at };
  const found = await lockRating(transaction, question);
  if (!found) return { kind: 'no-model' };
  if (vote.backs !== null && found.backed?.level !== vote.answer) return { kind: 'no-proposal' };
  if (isSame(found, vote)) return { kind: 'unchanged' };

  const known = ratingsOf(found);
  const earlier = await publishWhatIsDue(transaction, found, known);
  const locked = earlier === null ? found : await lockRating(transaction, question);
  if (!locked) throw new Error('A model went away while its row was held.');
  const ratings = earlier === null ? known : ratingsOf(locked);
  const { model } = locked;
  const at = new Date(locked.at);
  const evidence = citedEvidence(locked, vote);
  const parts = count(locked, vote, evidence.grade, at);
  const counted = vote.answer === null ? null : parts;
  const { tally, blocs } = moved(locked, counted);
  const outcome = RULE.decide(tally);
  const { nextDue } = ratings;
  const passedOn = passedOnBy(model, ratings);
  const firstVotes = takeFirstVote(ratings, locked, criterion, parts, at);
  ratings.count(criterion, outcome, at.getTime());
  const published = ratings.ratings.get(criterion);
  if (!published) throw new Error('A rating was counted and is not there.');
  const row = writeVote(transaction, {
    at,
    modelId: model.id,
    criterion,
    voter,
    answer: vote.answer,
    reason: vote.reason,
    evidenceIds: evidence.ids,
    newEvidence: evidence.added,
    // What editors and imports cite counts as cited, and nobody is asked to verify it.
    toFetch: vote.voter.kind === 'person' ? urls : [],
    backs: { before: locked.vote?.backs ?? null, after: vote.backs },
    isProposal: vote.voter.kind === 'person' && vote.reason !== null,
    parts,
    counted,
    evidenceChanges: locked.evidenceChanges,
    firstVotes,
    blocs,
    rule: CURRENT_CONSENSUS_RULE_VERSION,
    tally,
    outcome,
    published,
    framework: CURRENT_FRAMEWORK_VERSION,
    assessment: assessRatings([...ratings.resting, ...ratings.ratings]),
    labelSince: ratings.labelSince,
  });
  const jobs = [
    schedulePublication(transaction, model.id, ratings.nextDue, nextDue),
    queuePassingOn(transaction, model, passedOn, passedOnBy(model, ratings)),
  ];
  const changes = [...(earlier ?? []), ...publicationChanges(model.id, ratings, locked.label)];
  const written = Promise.all([row, ...jobs]);
  return { kind: 'recorded', model, outcome, label: ratings.label, changes, written };
}

/**
 * Lets happen what fell due before the vote, so that the vote finds things as they are at its instant.
 * @returns the changes to record, or null where nothing had to happen.
 */
async function publishWhatIsDue(
  transaction: Sql,
  locked: LockedRating,
  { nextDue }: ModelRatings,
): Promise<NewChange[] | null> {
  const isDue = nextDue <= Date.parse(locked.at);
  if (!isDue && locked.patience === consensusPatience()) return null;
  const open = await openModel(transaction, locked.model.id, new Date(locked.at));
  return open && closeModel(transaction, open);
}

/** @returns how many first votes by newcomers and members the rating has with this one; null where it is none. */
function takeFirstVote(
  ratings: ModelRatings,
  { firstVotes }: LockedRating,
  criterion: CriterionId,
  { group }: StoredCount,
  at: Date,
): number | null {
  if (firstVotes === null || group !== 'newer') return null;
  const now = firstVotes.now + 1;
  const counts = { lastDay: now - firstVotes.dayAgo, monthBefore: firstVotes.dayAgo - firstVotes.monthAgo };
  ratings.firstVote(criterion, counts, at.getTime());
  return now;
}

/** A retried request is the same vote: nothing is written twice. */
function isSame({ vote: known, evidence, evidenceChanges }: LockedRating, vote: NewVote): boolean {
  if (known === null || vote.answer === null) return known === null && vote.answer === null;
  // To say the same after the evidence changed makes the vote fresh.
  if (known.changesAtVote < evidenceChanges) return false;
  if (known.answer !== vote.answer || known.reason !== vote.reason) return false;
  if (vote.backs !== null) return known.backs === vote.backs;
  if (known.backs !== null && known.isOwnProposal !== true) return false;
  const urlOf = new Map(evidence.map(({ id, url }) => [id, url]));
  const knownUrls = known.evidenceIds.map((id) => urlOf.get(id));
  return knownUrls.length === vote.evidence.length && vote.evidence.every(({ url }, at) => knownUrls[at] === url);
}

type Cited = { ids: string[]; added: Array<{ id: string; url: string; title: string }>; grade: EvidenceGrade };

/**
 * The evidence that a vote cites, its own or that of the proposal it backs, graded by the best of it as it stands now
 * (consensus rule 1, section 1). A rejected source backs nothing.
 */
function citedEvidence({ evidence, backed }: LockedRating, vote: NewVote): Cited {
  const known = new Map(evidence.map((one) => [one.url, one]));
  const added: Cited['added'] = [];
  const ids = backed
    ? [...backed.evidenceIds]
    : vote.evidence.map(({ url, title }) => {
        const found = known.get(url);
        if (found) return found.id;
        const id = randomUUID();
        added.push({ id, url, title });
        return id;
      });
  const cited = new Set(ids);
  const statuses = new Set(evidence.filter(({ id }) => cited.has(id)).map(({ status }) => status));
  const isCited = added.length > 0 || statuses.has('cited');
  return { ids, added, grade: statuses.has('verified') ? 'verified' : isCited ? 'cited' : 'none' };
}

function count(locked: LockedRating, vote: NewVote, evidence: EvidenceGrade, at: Date): StoredCount {
  const answer = vote.answer ?? 'unknown';
  if (vote.voter.kind === 'source') {
    const voter: SourceVoter = { kind: 'source', name: vote.voter.name };
    return { ...RULE.countVote({ voter, answer, evidence, changesSince: 0 }), standing: 'source' };
  }
  if (!locked.person) throw new Error('A person voted who has no account.');
  const voter = personVoter(locked.person, vote.voter.id, at);
  return { ...RULE.countVote({ voter, answer, evidence, changesSince: 0 }), standing: voter.standing };
}

/** The tally with the voter's old vote out and the new one in, and the blocs that this touched. */
function moved(locked: LockedRating, counted: StoredCount | null) {
  const tally = locked.tally ?? RULE.emptyTally();
  const blocs = new Map<string, BlocTally>();
  const blocOf = (name: string): BlocTally => {
    const bloc = blocs.get(name) ?? locked.blocs[name] ?? RULE.emptyBloc();
    blocs.set(name, bloc);
    return bloc;
  };
  const old = locked.vote?.counted;
  if (old) RULE.removeVote(tally, blocOf(old.bloc), old);
  if (counted) RULE.addVote(tally, blocOf(counted.bloc), counted);
  return { tally, blocs };
}
