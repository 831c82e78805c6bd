import type { PersonRecord } from '../people/standing';
import type { NewerTogether } from './consensus/v1/counted-weights';
import type { EvidenceGrade, Standing } from './consensus/v1/vote';
import { FULL_VOTE } from './consensus/v1/weight';
import type { Answer } from './levels';
import { standingSteps } from './standing-steps';

/** A person's own vote on a rating, as their page shows it. */
export type OwnVote = {
  answer: Answer;
  reason: string | null;
  evidence: readonly string[];
  /** The proposal that it backs, its author's own included. */
  backs: string | null;
  /** Thousandths of a vote, before any cap. */
  weight: number;
  standing: Standing;
  grade: EvidenceGrade;
  /** Evidence changes on the rating since the vote. */
  changesSince: number;
  /** The bloc that it counts in (shape: domain/ratings/consensus/v1/bloc.ts). */
  bloc: string;
  /** Thousandths of a vote that the bloc's votes on this rating sum to, before its cap. */
  blocWeight: number;
  /** Everybody who is not established, on this rating. */
  newer: NewerTogether;
};

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  newcomer: 'newcomers’ votes are shown and weigh nothing yet',
  member: 'a member’s vote weighs up to a quarter',
  established: 'an established rater’s vote weighs up to one',
};

const GRADE_WORDS: Readonly<Record<EvidenceGrade, string>> = {
  none: 'without a source it counts a quarter of that',
  cited: 'with a cited source it counts half of that',
  verified: 'with a verified source it counts in full',
};

/** With whom a vote shares one vote, by the kind of its bloc; one's own bloc is shared with nobody. */
const SHARED_WITH: Readonly<Record<string, string>> = {
  week: 'the newer accounts of one sign-up week',
  affiliation: 'all staff of the maker',
  ring: 'accounts that a moderator found to act as one',
};

/**
 * What a person's own vote weighs and why, and what would make it weigh more, with how far their record has come
 * (consensus rule 1, sections 1 and 2).
 */
export function explainOwnVote(vote: OwnVote, record: PersonRecord | null): string {
  if (vote.answer === 'unknown') return 'You said “Don’t know”: that is shown, and counted nowhere.';
  const reasons: string[] = [STANDING_WORDS[vote.standing]];
  if (vote.standing !== 'newcomer') {
    const isOlder = vote.changesSince > 0;
    reasons.push(`${GRADE_WORDS[vote.grade]}${isOlder ? ', less as the evidence has changed since' : ''}`);
  }
  const weighs = `It weighs ${weightInWords(vote.weight)}: ${reasons.join(', and ')}.`;
  return [weighs, ...sharing(vote), ...advice(vote, record)].join(' ');
}

/** What of the vote's weight is counted where others share a limit with it (consensus rule 1, section 2). */
function sharing({ standing, bloc, blocWeight, weight, newer }: OwnVote): string[] {
  const others = SHARED_WITH[bloc.slice(0, bloc.indexOf(':'))];
  if (others === undefined || weight === 0) return [];
  const isCapped = blocWeight > FULL_VOTE;
  const isLimited = standing !== 'established' && newer.weight > newer.limit;
  const limits: string[] = [];
  if (isCapped || !isLimited) limits.push(`${others} count at most one vote`);
  if (isLimited) limits.push(`all newer accounts count at most ${newer.limit / FULL_VOTE} votes on this rating`);
  const together = `Together ${limits.join(', and ')}`;
  if (!isCapped && !isLimited) return [`${together}, and have not reached that here.`];
  const ofBloc = isCapped ? Math.floor((weight * FULL_VOTE) / blocWeight) : weight;
  const part = isLimited ? Math.floor((ofBloc * newer.limit) / newer.weight) : ofBloc;
  return [`${together}, so that ${weightInWords(part)} of yours is counted here.`];
}

function advice({ standing, grade, changesSince }: OwnVote, record: PersonRecord | null): string[] {
  const steps: string[] = [];
  if (changesSince > 0)
    steps.push('Does it still hold? Look at the evidence again and say so, or rate anew, and it is fresh.');
  // Nothing times anything is nothing: to a newcomer only their record makes a difference.
  if (standing !== 'newcomer') {
    if (grade === 'none') steps.push('Agree with a proposal, or cite a source of your own, and it weighs more.');
    if (grade === 'cited')
      steps.push('It doubles once a moderator or two established members accept a source that it cites.');
  }
  steps.push(...standingSteps(standing, record));
  return steps;
}

/** Thousandths of a vote in words: "one vote", "0.5 votes", "nothing". */
export function weightInWords(weight: number): string {
  if (weight === 0) return 'nothing';
  return weight === 1000 ? 'one vote' : `${weight / 1000} of a vote`;
}
