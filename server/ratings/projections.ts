import { CURRENT_CONSENSUS_RULE_VERSION } from '../../domain/ratings/consensus/current';
import { CRITERION_IDS } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import { inFrameworkOrder, type ModelReplay } from '../../domain/ratings/replay-model';
import { assessRatings } from './assess-ratings';
import { unratedCount } from './new-count';
import { publishedColumns } from './rating-columns';

/** Every projection of one model, each as its row or what is compared of it, under a name that says which row it is. */
export type Projections = Map<string, unknown>;

/** What the logs make, votes in force and blocs included. */
export function projectionsOf(replay: ModelReplay, known: ReadonlySet<string>): Projections {
  const projections = fewProjectionsOf(replay, known);
  for (const [criterion, rating] of inFrameworkOrder(replay.ratings)) {
    for (const [bloc, counters] of rating.blocs) projections.set(`bloc ${criterion} ${bloc}`, counters);
    for (const [voter, vote] of rating.votes) projections.set(`vote ${criterion} ${voter}`, vote);
  }
  return projections;
}

/**
 * What the logs make of which there are only few, under the same names as `readProjections` gives to what is stored: all
 * but votes in force and blocs.
 */
export function fewProjectionsOf(replay: ModelReplay, known: ReadonlySet<string>): Projections {
  const projections: Projections = new Map();
  for (const criterion of CRITERION_IDS) {
    const published = replay.published.ratings.get(criterion);
    if (!published) continue;
    const { tally, outcome, evidenceChanges } = replay.ratings.get(criterion) ?? unratedCount();
    projections.set(`rating ${criterion}`, {
      rule: CURRENT_CONSENSUS_RULE_VERSION,
      tally,
      outcome,
      evidenceChanges,
      inherited: published.inherited,
      ...publishedColumns(published),
    });
  }
  for (const [id, supporters] of replay.proposals) projections.set(`proposal ${id}`, String(supporters));
  // Sources that nobody decided on are cited: the log of decisions does not name them.
  for (const name of known) if (name.startsWith('source ')) projections.set(name, 'cited');
  for (const [id, status] of replay.evidence) projections.set(`source ${id}`, status);
  const assessment = assessRatings(replay.published.ratings);
  projections.set('label', {
    framework: CURRENT_FRAMEWORK_VERSION,
    patience: replay.published.patience,
    label: assessment.label,
    since: new Date(replay.published.labelSince),
    assessment,
    score: assessment.score === null ? null : roundedScore(assessment.score.value, 1),
  });
  return projections;
}
