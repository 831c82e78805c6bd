import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK } from '../../domain/ratings/framework/current';
import type { AssessedRating, Assessment } from '../../domain/ratings/framework/v1/assess';
import type { PublishedState } from '../../domain/ratings/levels';
import type { RatingState } from './lock-rating';

/** Label, score and their uncertainty from a model's published ratings and their current intervals. */
export function assessRatings(ratings: Readonly<Partial<Record<CriterionId, RatingState>>>): Assessment {
  const assessed: Partial<Record<CriterionId, AssessedRating>> = {};
  for (const [criterion, { level, state, outcome }] of Object.entries(ratings)) {
    if (level === null) continue;
    const { low, high, confidence, restsOn } = outcome;
    assessed[criterion as CriterionId] = {
      level,
      isSettled: isSettled(state),
      low,
      high,
      confidence,
      restsOn: restsOn ?? 'votes',
    };
  }
  return CURRENT_FRAMEWORK.assess(assessed);
}

/** A published level that was once settled stays so while it is in dispute (consensus rule 1, section 5). */
function isSettled(state: PublishedState): boolean {
  return state === 'consensus' || state === 'in-dispute';
}
