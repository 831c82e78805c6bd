import type { EvidenceGrade, Standing } from './consensus/v1/vote';
import type { Answer } from './levels';

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

/** What a person's own vote weighs and why, and what would make it weigh more (consensus rule 1, section 1). */
export function explainOwnVote(vote: OwnVote): string {
  if (vote.answer === 'unknown') return 'You said “Don’t know”: that is shown, and counted nowhere.';
  const weighs = `It weighs ${weightInWords(vote.weight)}: ${STANDING_WORDS[vote.standing]}, and ${GRADE_WORDS[vote.grade]}${
    vote.changesSince > 0 ? ', less as the evidence has changed since' : ''
  }.`;
  return [weighs, ...advice(vote)].join(' ');
}

function advice({ standing, grade, changesSince }: OwnVote): string[] {
  const steps: string[] = [];
  if (changesSince > 0) steps.push('Look at the evidence again and rate anew to make it fresh.');
  if (grade === 'none') steps.push('Agree with a proposal, or cite a source of your own, and it weighs more.');
  if (grade === 'cited')
    steps.push('It doubles once a moderator or two established members accept a source that it cites.');
  if (standing === 'newcomer') {
    steps.push('After 14 days and 5 sources of yours that others accepted, you count as a member.');
  }
  return steps;
}

/** Thousandths of a vote in words: "one vote", "0.5 votes", "nothing". */
export function weightInWords(weight: number): string {
  if (weight === 0) return 'nothing';
  return weight === 1000 ? 'one vote' : `${weight / 1000} of a vote`;
}
