import { randomUUID } from 'node:crypto';
import { effectiveStanding } from '../../domain/people/standing';
import { CURRENT_CONSENSUS_RULE_VERSION, CURRENT_CONSENSUS_RULE as RULE } from '../../domain/ratings/consensus/current';
import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import { isoWeek } from '../../domain/ratings/consensus/v1/iso-week';
import type { EvidenceGrade, PersonVoter, SourceVoter } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import type { LabelId } from '../../domain/ratings/framework/v1/labels';
import type { Answer } from '../../domain/ratings/levels';
import type { NewChange } from '../commands/command';
import type { Transaction } from '../platform/database';
import { assessRatings } from './assess-ratings';
import { type LockedRating, lockRating, type StoredCount } from './lock-rating';
import { writeVote } from './write-vote';

/** Who votes: a person by id, or a source by name. */
export type Voter = { kind: 'person'; id: string } | { kind: 'source'; name: string };

/** A vote, or with `answer: null` the withdrawal of the voter's vote. */
export type NewVote = {
  modelId: string;
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
  | { kind: 'recorded'; eventId: string; outcome: Decision; label: LabelId; changes: NewChange[] }
  /** The same vote was in force already, or there was none to withdraw. */
  | { kind: 'unchanged' }
  | { kind: 'no-model' }
  /** The proposal to back is not one of this rating's, or is for another level. */
  | { kind: 'no-proposal' };

/** The id that logs keep of a voter. */
export function voterId(voter: Voter): string {
  return voter.kind === 'source' ? `source:${voter.name}` : `person:${voter.id}`;
}

/**
 * Appends a vote to the log and moves the rating's tally, its outcome and the model's label by the difference
 * (consensus rule 1, section 7). It reads no other vote, so it costs the same whatever came before.
 */
export async function recordVote(transaction: Transaction, vote: NewVote): Promise<RecordedVote> {
  const { modelId, criterion, at } = vote;
  const voter = voterId(vote.voter);
  const urls = vote.evidence.map(({ url }) => url);
  const locked = await lockRating(transaction, { modelId, criterion, voter, urls, backs: vote.backs });
  if (!locked) return { kind: 'no-model' };
  if (vote.backs !== null && locked.backed?.level !== vote.answer) return { kind: 'no-proposal' };
  if (isSame(locked, vote)) return { kind: 'unchanged' };

  const evidence = citedEvidence(locked, vote);
  const parts = count(locked, vote, evidence.grade);
  const counted = vote.answer === null ? null : parts;
  const { tally, blocs } = moved(locked, counted);
  const outcome = RULE.decide(tally);
  const before = locked.ratings[criterion];
  const assessment = assessRatings({
    ...locked.ratings,
    [criterion]: { level: outcome.level, state: outcome.state, outcome },
  });
  const isProposal = vote.voter.kind === 'person' && vote.reason !== null;
  const eventId = await writeVote(transaction, {
    at,
    modelId,
    criterion,
    voter,
    answer: vote.answer,
    reason: vote.reason,
    evidenceIds: evidence.ids,
    newEvidence: evidence.added,
    backs: { before: locked.vote?.backs ?? null, after: vote.backs },
    isProposal,
    parts,
    counted,
    evidenceChanges: locked.evidenceChanges,
    blocs,
    rule: CURRENT_CONSENSUS_RULE_VERSION,
    tally,
    outcome,
    isNewlyPublished: before?.level !== outcome.level || before.state !== outcome.state,
    framework: CURRENT_FRAMEWORK_VERSION,
    assessment,
    isNewLabel: assessment.label !== locked.label,
  });
  const changes: NewChange[] =
    assessment.label === locked.label
      ? []
      : [{ kind: 'label-changed', modelId, detail: { from: locked.label, to: assessment.label } }];
  return { kind: 'recorded', eventId, outcome, label: assessment.label, changes };
}

/** A retried request is the same vote: nothing is written twice. */
function isSame({ vote: known, evidence }: LockedRating, vote: NewVote): boolean {
  if (known === null || vote.answer === null) return known === null && vote.answer === null;
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

function count(locked: LockedRating, vote: NewVote, evidence: EvidenceGrade): StoredCount {
  const answer = vote.answer ?? 'unknown';
  if (vote.voter.kind === 'source') {
    const voter: SourceVoter = { kind: 'source', name: vote.voter.name };
    return { ...RULE.countVote({ voter, answer, evidence, changesSince: 0 }), standing: 'source' };
  }
  const voter = personVoter(locked, vote.voter.id, vote.at);
  return { ...RULE.countVote({ voter, answer, evidence, changesSince: 0 }), standing: voter.standing };
}

function personVoter({ person }: LockedRating, id: string, at: Date): PersonVoter {
  if (!person) throw new Error('A person voted who has no account.');
  const { standing, foundingUntil, createdAt } = person;
  return {
    kind: 'person',
    id,
    standing: effectiveStanding(
      { standing, foundingUntil: foundingUntil === null ? null : new Date(foundingUntil) },
      at,
    ),
    // Camps, rings and affiliations are not determined yet: everyone is neutral and for themselves.
    camp: 'neutral',
    signUpWeek: isoWeek(new Date(createdAt)),
    ring: null,
    affiliation: null,
  };
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
