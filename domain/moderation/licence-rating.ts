import { CURRENT_CONSENSUS_RULE as RULE } from '../ratings/consensus/current';
import type { BlocTally } from '../ratings/consensus/v1/bloc-tally';
import type { Decision } from '../ratings/consensus/v1/decision';
import type { EvidenceGrade } from '../ratings/consensus/v1/vote';
import type { Answer, Level } from '../ratings/levels';
import type { VoterParts } from '../ratings/log';
import { countAs } from '../ratings/replay-model';

/** A vote in force on a rating that is read from the licence, the licence's own aside. */
export type StandingVote = {
  voter: string;
  answer: Answer;
  parts: VoterParts;
  evidence: EvidenceGrade;
  /** Evidence changes since the vote, that of the licence included. */
  changesSince: number;
};

/** What the licence says on a rating, and how far the addresses were checked that it is read from. */
export type LicenceSays = { level: Level; evidence: EvidenceGrade };

/**
 * What a rating would come to under another licence: that is a change of its evidence, which makes every vote less fresh,
 * and the licence votes anew. Null where the licence gives way to the catalogue.
 */
export function decisionUnder(votes: readonly StandingVote[], licence: LicenceSays | null): Decision {
  const tally = RULE.emptyTally();
  const blocs = new Map<string, BlocTally>();
  const add = (counted: ReturnType<typeof countAs>) => {
    const bloc = blocs.get(counted.bloc) ?? RULE.emptyBloc();
    blocs.set(counted.bloc, bloc);
    RULE.addVote(tally, bloc, counted);
  };
  for (const { parts, voter, answer, evidence, changesSince } of votes) {
    add(countAs(parts, voter, answer, evidence, changesSince));
  }
  if (licence) {
    const voter = 'source:licence';
    add(countAs({ standing: 'source', camp: 'neutral', bloc: voter }, voter, licence.level, licence.evidence, 0));
  }
  return RULE.decide(tally);
}
