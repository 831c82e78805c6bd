import { groupOf } from './v1/bloc';
import { emptyBloc } from './v1/bloc-tally';
import { countVote } from './v1/counted-vote';
import { decide, judge } from './v1/decide';
import { addVote, emptyTally, removeVote } from './v1/tally';
import { weigh } from './v1/weight';

/** Every released consensus rule by version; a log is replayed by the rule that was in force (consensus rule 1). */
export const CONSENSUS_RULES = {
  '1': { version: '1', emptyTally, emptyBloc, countVote, weigh, groupOf, addVote, removeVote, decide, judge },
} as const;
export type ConsensusRuleVersion = keyof typeof CONSENSUS_RULES;

/** The version that new results are made with. */
export const CURRENT_CONSENSUS_RULE_VERSION: ConsensusRuleVersion = '1';

/** The rule that new results are made with. */
export const CURRENT_CONSENSUS_RULE = CONSENSUS_RULES[CURRENT_CONSENSUS_RULE_VERSION];
