import { CURRENT_CONSENSUS_RULE as RULE } from './consensus/current';
import type { BlocTally } from './consensus/v1/bloc-tally';
import type { CountedVote } from './consensus/v1/counted-vote';
import type { Decision } from './consensus/v1/decision';
import type { RatingTally } from './consensus/v1/tally';
import type { EvidenceGrade, PersonVoter, SourceVoter, Standing } from './consensus/v1/vote';
import { CRITERION_IDS, type CriterionId } from './criteria';
import {
  type EvidenceDecision,
  type EvidenceStatus,
  evidenceGrade,
  evidenceStatus,
  isEvidenceChange,
} from './evidence-status';
import type { Answer } from './levels';
import type { LogEntry, LoggedRecount, LoggedReview, LoggedVote, VoterParts } from './log';
import { ModelRatings } from './model-ratings';
import { FirstVotes } from './publication/v1/surge';

/** A vote in force, and what it was counted with. */
export type ReplayedVote = {
  eventId: string;
  answer: Answer;
  evidenceIds: readonly string[];
  backs: string | null;
  changesAtVote: number;
  counted: CountedVote & { standing: Standing | 'source' };
};

/** A rating as its log makes it; what is published of it is told by `ModelReplay.published`. */
export type ReplayedRating = {
  tally: RatingTally;
  blocs: Map<string, BlocTally>;
  votes: Map<string, ReplayedVote>;
  /** Who voted and withdrew: their next vote is not their first. */
  withdrawn: Set<string>;
  firstVotes: FirstVotes;
  evidenceChanges: number;
  /** Decided when it is asked for: publication needs the verdict alone. */
  readonly outcome: Decision;
};

/** All that follows from a model's logs: feed it their entries in the order of their ids, then read its fields. */
export class ModelReplay {
  readonly ratings = new Map<CriterionId, ReplayedRating>();
  /** What is published of each rating, and the label. */
  readonly published: ModelRatings;
  /** By evidence id; what nobody decided on is `cited` and not listed. */
  readonly evidence = new Map<string, EvidenceStatus>();
  /** Supporters by proposal id. */
  readonly proposals = new Map<string, number>();
  private readonly decisions = new Map<string, EvidenceDecision[]>();

  constructor(createdAt: Date) {
    this.published = new ModelRatings({ label: 'unrated', labelSince: createdAt.getTime(), patience: 0 });
  }

  /** Takes the next entry of the log, after what fell due by itself until then. */
  take(entry: LogEntry): void {
    const { at } = entry;
    this.published.advance(at);
    switch (entry.kind) {
      case 'vote':
        return this.takeVote(entry, at);
      case 'review':
        return this.takeReview(entry, at);
      case 'voter-recounted':
        return this.takeRecount(entry, at);
      case 'evidence-changed':
        return this.takeEvidenceChange(entry.criterion, at);
      case 'inherited':
        this.ratingOf(entry.criterion);
        return this.published.inherit(entry.criterion, entry.inherited, at);
      case 'release':
      case 'shorten':
        return this.published.act(entry.criterion, entry.kind, at);
      case 'rule-adopted':
        return this.published.adopt(entry.patience, at);
      default:
        return entry satisfies never;
    }
  }

  private takeVote(entry: LoggedVote, at: number): void {
    const { criterion, voter } = entry;
    const rating = this.ratingOf(criterion);
    const before = rating.votes.get(voter);
    if (before) {
      RULE.removeVote(rating.tally, blocOf(rating, before.counted.bloc), before.counted);
      if (before.backs !== null) this.support(before.backs, -1);
    }
    if (entry.answer === null) {
      rating.votes.delete(voter);
      rating.withdrawn.add(voter);
    } else {
      const { answer, evidenceIds } = entry;
      const counted = countAs(entry, voter, answer, this.gradeOf(evidenceIds), 0);
      addVote(rating, counted);
      const backs = entry.hasReason && entry.standing !== 'source' ? entry.id : entry.backs;
      if (backs !== null) this.support(backs, 1);
      const changesAtVote = entry.evidenceChanges;
      rating.votes.set(voter, { eventId: entry.id, answer, evidenceIds, backs, changesAtVote, counted });
      if (counted.group === 'newer' && !before && !rating.withdrawn.has(voter)) {
        this.published.firstVote(criterion, rating.firstVotes.add(at), at);
      }
    }
    if (before) dropEmpty(rating, before.counted.bloc);
    this.count(criterion, rating, at);
  }

  private takeRecount({ criterion, voter, ...parts }: LoggedRecount, at: number): void {
    const rating = this.ratingOf(criterion);
    const vote = rating.votes.get(voter);
    if (!vote) return;
    const { bloc } = vote.counted;
    RULE.removeVote(rating.tally, blocOf(rating, bloc), vote.counted);
    vote.counted = this.countAnew(rating, voter, vote, parts);
    addVote(rating, vote.counted);
    dropEmpty(rating, bloc);
    this.count(criterion, rating, at);
  }

  private takeReview(entry: LoggedReview, at: number): void {
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
    this.count(entry.criterion, rating, at);
  }

  private takeEvidenceChange(criterion: CriterionId, at: number): void {
    const rating = this.ratingOf(criterion);
    rating.evidenceChanges += 1;
    this.recount(rating);
    this.count(criterion, rating, at);
  }

  private recount(rating: ReplayedRating): void {
    rating.tally = RULE.emptyTally();
    rating.blocs.clear();
    for (const [voter, vote] of rating.votes) {
      vote.counted = this.countAnew(rating, voter, vote, vote.counted);
      addVote(rating, vote.counted);
    }
  }

  private countAnew(rating: ReplayedRating, voter: string, vote: ReplayedVote, parts: VoterParts) {
    const { answer, evidenceIds, changesAtVote } = vote;
    return countAs(parts, voter, answer, this.gradeOf(evidenceIds), rating.evidenceChanges - changesAtVote);
  }

  private count(criterion: CriterionId, rating: ReplayedRating, at: number): void {
    this.published.count(criterion, RULE.judge(rating.tally), at);
  }

  private ratingOf(criterion: CriterionId): ReplayedRating {
    const known = this.ratings.get(criterion);
    if (known) return known;
    const rating: ReplayedRating = {
      tally: RULE.emptyTally(),
      blocs: new Map(),
      votes: new Map(),
      withdrawn: new Set(),
      firstVotes: new FirstVotes(),
      evidenceChanges: 0,
      get outcome() {
        return RULE.decide(this.tally);
      },
    };
    this.ratings.set(criterion, rating);
    return rating;
  }

  private gradeOf(evidenceIds: readonly string[]): EvidenceGrade {
    if (evidenceIds.length === 0) return 'none';
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

function addVote(rating: ReplayedRating, counted: ReplayedVote['counted']): void {
  const bloc = blocOf(rating, counted.bloc);
  RULE.addVote(rating.tally, bloc, counted);
  if (bloc.votes === 0) rating.blocs.delete(counted.bloc);
}

/** A vote as it counts with given evidence and age, by the standing, camp and bloc that its log last said. */
export function countAs(
  { standing, camp, bloc }: VoterParts,
  voter: string,
  answer: Answer,
  evidence: EvidenceGrade,
  changesSince: number,
): ReplayedVote['counted'] {
  const by = voterOf(standing, voter);
  const weight = RULE.weigh({ voter: by, answer, evidence, changesSince });
  return { bloc, group: RULE.groupOf(by), camp, answer, weight, isVerified: evidence === 'verified', standing };
}

/** A voter with the standing that a vote was counted with; bloc and camp are taken from the vote, not from here. */
function voterOf(standing: VoterParts['standing'], voter: string): PersonVoter | SourceVoter {
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
