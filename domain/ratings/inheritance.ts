import type { CriterionId } from './criteria';
import { CRITERION_BY_ID } from './framework/v1/criteria';
import { type Inherited, isInherited, type RatingInModel } from './model-ratings';

/** Criteria on which a fine-tune takes its base's rating until it has one of its own (framework 1.0, Criteria). */
export const INHERITED_CRITERION_IDS: readonly CriterionId[] = Object.values(CRITERION_BY_ID).flatMap(
  ({ id, isInherited: is }) => (is ? [id] : []),
);

type Passed = Pick<RatingInModel, 'counted' | 'publication' | 'inherited' | 'published'>;

/**
 * What a model passes on of a rating: its own as published, or what it inherits itself; null where nothing is published. The
 * level, interval and confidence are the base's; that they hold for what was made of it nobody has settled, so that they
 * are provisional, whatever they are there (framework 1.0, Unit).
 */
export function passedOn(rating: Passed | undefined, modelId: string): Inherited | null {
  if (!rating) return null;
  if (isInherited(rating)) return rating.inherited;
  const { level } = rating.published;
  if (level === null) return null;
  const { level: count, low, high, confidence, restsOn } = rating.counted;
  const state = count === null ? 'unrated' : 'provisional';
  return {
    from: modelId,
    level,
    state: 'provisional',
    counted: { level: count, state, low, high, confidence, restsOn },
  };
}
