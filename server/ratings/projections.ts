import { CURRENT_CONSENSUS_RULE_VERSION } from '../../domain/ratings/consensus/current';
import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import { inFrameworkOrder, type ModelReplay } from '../../domain/ratings/replay-model';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { assessRatings } from './assess-ratings';
import type { RatingState } from './lock-rating';

/** Every projection of one model, each as canonical JSON under a name that says which row it is. */
export type Projections = Map<string, string>;

/** What the logs make, under the same names as `readProjections` gives to what is stored. */
export function projectionsOf(replay: ModelReplay, known: ReadonlySet<string>): Projections {
  const projections: Projections = new Map();
  const states: Partial<Record<CriterionId, RatingState>> = {};
  for (const [criterion, rating] of inFrameworkOrder(replay.ratings)) {
    const { tally, outcome, published, evidenceChanges } = rating;
    states[criterion] = { level: published.level, state: published.state, outcome };
    projections.set(
      `rating ${criterion}`,
      canonicalJson({ rule: CURRENT_CONSENSUS_RULE_VERSION, tally, outcome, published, evidenceChanges }),
    );
    for (const [bloc, counters] of rating.blocs) projections.set(`bloc ${criterion} ${bloc}`, canonicalJson(counters));
    for (const [voter, vote] of rating.votes) projections.set(`vote ${criterion} ${voter}`, canonicalJson(vote));
  }
  for (const [id, supporters] of replay.proposals) projections.set(`proposal ${id}`, String(supporters));
  // Sources that nobody decided on are cited: the log of decisions does not name them.
  for (const name of known) if (name.startsWith('source ')) projections.set(name, 'cited');
  for (const [id, status] of replay.evidence) projections.set(`source ${id}`, status);
  const assessment = assessRatings(states);
  projections.set(
    'label',
    canonicalJson({
      framework: CURRENT_FRAMEWORK_VERSION,
      label: assessment.label,
      since: replay.labelSince,
      assessment,
      score: assessment.score === null ? null : roundedScore(assessment.score.value, 1),
    }),
  );
  return projections;
}
