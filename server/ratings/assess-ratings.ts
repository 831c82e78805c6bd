import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK } from '../../domain/ratings/framework/current';
import type { AssessedRating, Assessment } from '../../domain/ratings/framework/v1/assess';
import { isInherited, type RatingInModel, type RestingRating } from '../../domain/ratings/model-ratings';
import { isSettled } from '../../domain/ratings/publication/v1/state';

/** Label, score and their uncertainty from a model's published ratings and their current intervals, its own or its base's. */
export function assessRatings(ratings: Iterable<readonly [CriterionId, RatingInModel | RestingRating]>): Assessment {
  const assessed: Partial<Record<CriterionId, AssessedRating>> = {};
  for (const [criterion, rating] of ratings) {
    const { level, state } = rating.published;
    if (level === null) continue;
    const base = 'publication' in rating && isInherited(rating) ? rating.inherited : null;
    const { low, high, confidence, restsOn } = base?.counted ?? rating.counted;
    assessed[criterion] = {
      level,
      isSettled: isSettled({ state }),
      low,
      high,
      confidence,
      restsOn: restsOn ?? 'votes',
    };
  }
  return CURRENT_FRAMEWORK.assess(assessed);
}
