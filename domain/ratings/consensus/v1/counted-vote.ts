import type { Answer } from '../../levels';
import { blocOf, type Group, groupOf } from './bloc';
import type { Camp, Vote } from './vote';
import { weigh } from './weight';

/**
 * What is kept of a vote in force so that it can be taken out again exactly as it went in, although standing, camp or
 * evidence have changed since (consensus rule 1, section 7).
 */
export interface CountedVote {
  readonly bloc: string;
  readonly group: Group;
  readonly camp: Camp;
  readonly answer: Answer;
  /** Thousandths of a vote, before any cap. */
  readonly weight: number;
  readonly isVerified: boolean;
}

/** A vote reduced to what the tally needs of it (consensus rule 1, sections 1 and 2). */
export function countVote(vote: Vote): CountedVote {
  return {
    bloc: blocOf(vote.voter),
    group: groupOf(vote.voter),
    camp: vote.voter.kind === 'source' ? 'neutral' : vote.voter.camp,
    answer: vote.answer,
    weight: weigh(vote),
    isVerified: vote.evidence === 'verified',
  };
}
