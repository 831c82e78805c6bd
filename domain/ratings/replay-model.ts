import { CURRENT_CONSENSUS_RULE as RULE } from './consensus/current';
import type { BlocTally } from './consensus/v1/bloc-tally';
import type { CountedVote } from './consensus/v1/counted-vote';
import type { Decision } from './consensus/v1/decision';
import type { RatingTally } from './consensus/v1/tally';
import type { Camp, EvidenceGrade, PersonVoter, SourceVoter, Standing } from './consensus/v1/vote';
import { CRITERION_IDS, type CriterionId } from './criteria';
import {
  type EvidenceDecision,
  type EvidenceStatus,
  evidenceGrade,
  evidenceStatus,
  isEvidenceChange,
} from './evidence-status';
import { labelFor } from './framework/v1/label-for';
import type { LabelId } from './framework/v1/labels';
import type { PublishedRating } from './framework/v1/published';
import type { Answer, RatedLevel, RatingState } from './levels';

/** A vote, a change of one, or with `answer: null` a withdrawal, as the log holds it. */
export type LoggedVote = {
  kind: 'vote';
  id: string;
  at: Date;
  criterion: CriterionId;
  voter: string;
  answer: Answer | null;
  evidenceIds: readonly string[];
  backs: string | null;
  /** Whether the vote came with a reason, and so made a proposal if a person cast it. */
  hasReason: boolean;
  standing: Standing | 'source';
  camp: Camp;
  bloc: string;
  evidenceChanges: number;
};

/** A decision on a source, as the log holds it. */
export type LoggedDecision = EvidenceDecision & {
  kind: 'decision';
  at: Date;
  criterion: CriterionId;
  evidenceId: string;
  contradicts: boolean;
};

/** A vote in force, and what it was counted with. */
export type ReplayedVote = {
  eventId: string;
  answer: Answer;
  evidenceIds: readonly string[];
  backs: string | null;
  changesAtVote: number;
  counted: CountedVote & { standing: Standing | 'source' };
};

/** A rating as its log makes it. */
export type ReplayedRating = {
  tally: RatingTally;
  blocs: Map<string, BlocTally>;
  votes: Map<string, ReplayedVote>;
  evidenceChanges: number;
  outcome: Decision;
  published: { level: RatedLevel | null; state: RatingState; since: Date | null };
};

/** All that follows from a model's logs: feed it their entries in the order of their ids, then read its fields. */
export class ModelReplay {
  readonly ratings = new Map<CriterionId, ReplayedRating>();
  /** By evidence id; what nobody decided on is `cited` and not listed. */
  readonly evidence = new Map<string, EvidenceStatus>();
  /** Supporters by proposal id. */
  readonly proposals = new Map<string, number>();
  label: LabelId = 'unrated';
  labelSince: Date;
  private readonly decisions = new Map<string, EvidenceDecision[]>();
  private readonly levels: Partial<Record<CriterionId, PublishedRating>> = {};

  constructor(createdAt: Date) {
    this.labelSince = createdAt;
  }

  /** Takes the next entry of the log. */
  take(entry: LoggedVote | LoggedDecision): void {
    if (entry.kind === 'vote') this.takeVote(entry);
    else this.takeDecision(entry);
  }

  private takeVote(entry: LoggedVote): void {
    const rating = this.ratingOf(entry.criterion);
    const before = rating.votes.get(entry.voter);
    if (before) {
      RULE.removeVote(rating.tally, blocOf(rating, before.counted.bloc), before.counted);
      dropEmpty(rating, before.counted.bloc);
      if (before.backs !== null) this.support(before.backs, -1);
    }
    if (entry.answer === null) rating.votes.delete(entry.voter);
    else {
      const { answer, evidenceIds, standing, camp, bloc, voter } = entry;
      const counted = countAs({ standing, camp, bloc }, voter, answer, this.gradeOf(evidenceIds), 0);
      RULE.addVote(rating.tally, blocOf(rating, bloc), counted);
      dropEmpty(rating, bloc);
      const backs = entry.hasReason && standing !== 'source' ? entry.id : entry.backs;
      if (backs !== null) this.support(backs, 1);
      const changesAtVote = entry.evidenceChanges;
      rating.votes.set(voter, { eventId: entry.id, answer, evidenceIds, backs, changesAtVote, counted });
    }
    this.publish(entry.criterion, rating, entry.at);
  }

  private takeDecision(entry: LoggedDecision): void {
    const known = this.decisions.get(entry.evidenceId) ?? [];
    known.push(entry);
    this.decisions.set(entry.evidenceId, known);
    const before = this.evidence.get(entry.evidenceId) ?? 'cited';
    const after = evidenceStatus(known);
    if (after === before) return;
    this.evidence.set(entry.evidenceId, after);
    const rating = this.ratingOf(entry.criterion);
    if (isEvidenceChange(before, after, entry.contradicts)) rating.evidenceChanges += 1;
    this.recount(rating);
    this.publish(entry.criterion, rating, entry.at);
  }

  private recount(rating: ReplayedRating): void {
    rating.tally = RULE.emptyTally();
    rating.blocs.clear();
    for (const [voter, vote] of rating.votes) {
      const { counted, answer, evidenceIds, changesAtVote } = vote;
      const changesSince = rating.evidenceChanges - changesAtVote;
      vote.counted = countAs(counted, voter, answer, this.gradeOf(evidenceIds), changesSince);
      RULE.addVote(rating.tally, blocOf(rating, counted.bloc), vote.counted);
      dropEmpty(rating, counted.bloc);
    }
  }

  private publish(criterion: CriterionId, rating: ReplayedRating, at: Date): void {
    rating.outcome = RULE.decide(rating.tally);
    const { level, state } = rating.outcome;
    const { published } = rating;
    if (published.since !== null && published.level === level && published.state === state) return;
    rating.published = { level, state, since: at };
    if (level === null) delete this.levels[criterion];
    else this.levels[criterion] = { level, isSettled: state === 'consensus' };
    const label = labelFor(this.levels);
    if (label === this.label) return;
    this.label = label;
    this.labelSince = at;
  }

  private ratingOf(criterion: CriterionId): ReplayedRating {
    const known = this.ratings.get(criterion);
    if (known) return known;
    const tally = RULE.emptyTally();
    const rating: ReplayedRating = {
      tally,
      blocs: new Map(),
      votes: new Map(),
      evidenceChanges: 0,
      outcome: RULE.decide(tally),
      published: { level: null, state: 'unrated', since: null },
    };
    this.ratings.set(criterion, rating);
    return rating;
  }

  private gradeOf(evidenceIds: readonly string[]): EvidenceGrade {
    return evidenceGrade(evidenceIds.map((id) => this.evidence.get(id) ?? 'cited'));
  }

  private support(proposal: string, by: 1 | -1): void {
    this.proposals.set(proposal, (this.proposals.get(proposal) ?? 0) + by);
  }
}

/** Criteria in the order in which a model's ratings are compared and stored. */
export function inFrameworkOrder(
  ratings: ReadonlyMap<CriterionId, ReplayedRating>,
): Array<[CriterionId, ReplayedRating]> {
  return CRITERION_IDS.flatMap((id) => {
    const rating = ratings.get(id);
    return rating ? [[id, rating] as [CriterionId, ReplayedRating]] : [];
  });
}

type Parts = { standing: Standing | 'source'; camp: Camp; bloc: string };

/** A vote as it counts with given evidence and age; standing, camp and bloc are those that it was cast with. */
export function countAs(
  { standing, camp, bloc }: Parts,
  voter: string,
  answer: Answer,
  evidence: EvidenceGrade,
  changesSince: number,
): ReplayedVote['counted'] {
  const { weight, isVerified, group } = RULE.countVote({
    voter: voterOf(standing, voter),
    answer,
    evidence,
    changesSince,
  });
  return { bloc, group, camp, answer, weight, isVerified, standing };
}

/** A voter with the standing that a vote was counted with; bloc and camp are taken from the vote, not from here. */
function voterOf(standing: Parts['standing'], voter: string): PersonVoter | SourceVoter {
  if (standing === 'source') return { kind: 'source', name: voter.slice('source:'.length) };
  return { kind: 'person', id: voter, standing, camp: 'neutral', signUpWeek: '', ring: null, affiliation: null };
}

function blocOf(rating: ReplayedRating, name: string): BlocTally {
  const known = rating.blocs.get(name);
  if (known) return known;
  const bloc = RULE.emptyBloc();
  rating.blocs.set(name, bloc);
  return bloc;
}

function dropEmpty(rating: ReplayedRating, name: string): void {
  if (rating.blocs.get(name)?.votes === 0) rating.blocs.delete(name);
}
