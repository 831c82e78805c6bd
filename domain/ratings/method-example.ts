import type { RatingView } from '../models/views';

type Told = Pick<RatingView, 'criterion' | 'level' | 'people' | 'inheritedFrom'>;

/** What the example is about where nobody has voted: a question on which licences differ. */
const WITHOUT_VOTES = 'modify-and-share';

/**
 * The rating of a model that shows best how the rule works: the one that most people answered, of those with a level of
 * their own on the scale.
 */
export function methodExample<Rating extends Told>(ratings: readonly Rating[]): Rating | null {
  let most = ratings.find(({ criterion }) => criterion === WITHOUT_VOTES) ?? null;
  for (const rating of ratings) {
    const isTold = rating.level !== null && rating.level !== 'na' && rating.inheritedFrom === null;
    if (isTold && most && answersOn(rating) > answersOn(most)) most = rating;
  }
  return most;
}

function answersOn({ people }: Told): number {
  return Object.values(people).reduce((sum, count) => sum + count, 0);
}
