import type { EvidenceGrade, Standing, Vote } from './vote';

/** One full vote in thousandths, the unit in which everything is weighed (consensus rule 1). */
export const FULL_VOTE = 1000;

const STANDING_FACTOR: Readonly<Record<Standing, number>> = { newcomer: 0, member: 250, established: 1000 };
const EVIDENCE_FACTOR: Readonly<Record<EvidenceGrade, number>> = { none: 250, cited: 500, verified: 1000 };
const FRESHNESS_FACTOR = [1000, 500, 250] as const;

/** The weight of a vote in thousandths: ⌊standing × evidence × freshness ÷ 1 000 000⌋ (consensus rule 1, section 1). */
export function weigh(vote: Vote): number {
  if (vote.answer === 'unknown') return 0;
  const standing = vote.voter.kind === 'source' ? FULL_VOTE : STANDING_FACTOR[vote.voter.standing];
  const freshness = FRESHNESS_FACTOR[vote.changesSince] ?? 0;
  return Math.floor((standing * EVIDENCE_FACTOR[vote.evidence] * freshness) / 1_000_000);
}
