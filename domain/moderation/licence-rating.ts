import { CURRENT_CONSENSUS_RULE as RULE } from '../ratings/consensus/current';
import type { BlocTally } from '../ratings/consensus/v1/bloc-tally';
import type { CountedVote } from '../ratings/consensus/v1/counted-vote';
import type { Decision } from '../ratings/consensus/v1/decision';
import type { RatingTally } from '../ratings/consensus/v1/tally';
import type { EvidenceGrade } from '../ratings/consensus/v1/vote';
import type { Level } from '../ratings/levels';

/** A rating as it stands, and what another licence would say on it. */
export type LicenceRating = {
  /** Null before the rating's first vote. */
  tally: RatingTally | null;
  /** The vote that the licence of today has on it, with its bloc; null where it has none. */
  standing: { counted: CountedVote; bloc: BlocTally } | null;
  level: Level;
  /** How far the addresses that the licence's level is read from were checked. */
  evidence: EvidenceGrade;
};

/** What a rating would come to, were its licence's vote that of another licence: counted as the vote itself would be. */
export function decisionUnder({ tally: stored, standing, level, evidence }: LicenceRating): Decision {
  const tally = stored ? structuredClone(stored) : RULE.emptyTally();
  const bloc = standing ? structuredClone(standing.bloc) : RULE.emptyBloc();
  if (standing) RULE.removeVote(tally, bloc, standing.counted);
  const voter = { kind: 'source', name: 'licence' } as const;
  RULE.addVote(tally, bloc, RULE.countVote({ voter, answer: level, evidence, changesSince: 0 }));
  return RULE.decide(tally);
}
