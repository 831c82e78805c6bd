import type { PersonRecord } from '../people/standing';
import type { Standing } from './consensus/v1/vote';
import { standingSteps } from './standing-steps';

const BY_EVIDENCE = 'in full with a verified source, half of that with a cited one, a quarter of that with none';

const WEIGHT_WORDS: Readonly<Record<Standing, string>> = {
  newcomer: 'You are a newcomer: your vote will be shown, and weigh nothing yet.',
  member: `You are a member: your vote will weigh up to a quarter of a vote, ${BY_EVIDENCE}.`,
  established: `You count as established: your vote will weigh up to one vote, ${BY_EVIDENCE}.`,
};

/**
 * What the vote of a person who has not voted here would weigh and why, and what would make it weigh more (consensus rule 1,
 * section 1).
 */
export function explainComingVote(standing: Standing, record: PersonRecord | null): string {
  return [WEIGHT_WORDS[standing], ...standingSteps(standing, record)].join(' ');
}
