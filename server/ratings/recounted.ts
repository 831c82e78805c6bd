import { CURRENT_CONSENSUS_RULE as RULE } from '../../domain/ratings/consensus/current';
import type { EvidenceGrade, PersonVoter, SourceVoter } from '../../domain/ratings/consensus/v1/vote';
import type { Answer } from '../../domain/ratings/levels';
import type { StoredCount } from './lock-rating';

type Now = { voter: string; answer: Answer; evidence: EvidenceGrade; changesSince: number };

/** A vote as it counts with its evidence as it stands now: standing, camp and bloc stay as they were at the vote. */
export function recounted(before: Pick<StoredCount, 'standing' | 'camp' | 'bloc' | 'group'>, now: Now): StoredCount {
  const { standing, camp, bloc, group } = before;
  const { answer, evidence, changesSince } = now;
  const { weight, isVerified } = RULE.countVote({
    voter: voterOf(standing, now.voter),
    answer,
    evidence,
    changesSince,
  });
  return { bloc, group, camp, answer, weight, isVerified, standing };
}

/** A voter with the standing that a vote was counted with. Bloc and camp are taken from the vote, not from here. */
function voterOf(standing: StoredCount['standing'], voter: string): PersonVoter | SourceVoter {
  if (standing === 'source') return { kind: 'source', name: voter.slice('source:'.length) };
  return { kind: 'person', id: voter, standing, camp: 'neutral', signUpWeek: '', ring: null, affiliation: null };
}
