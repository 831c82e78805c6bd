import type { ModelRatings } from '../../domain/ratings/model-ratings';
import type { NewChange } from '../commands/command';

/**
 * The changes to record of what a model publishes: of each rating that says something else than it did, and of the label.
 * @param label as it was before.
 */
export function publicationChanges(modelId: string, ratings: ModelRatings, label: string): NewChange[] {
  const changes: NewChange[] = [];
  for (const [criterion, before] of ratings.publishedBefore) {
    const after = ratings.ratings.get(criterion)?.published ?? before;
    if (after.level === before.level && after.state === before.state) continue;
    const [from, to] = [before, after].map(({ level, state }) => ({ level, state }));
    changes.push({ kind: 'rating-published', modelId, detail: { criterion, from, to } });
  }
  if (ratings.label !== label) {
    changes.push({ kind: 'label-changed', modelId, detail: { from: label, to: ratings.label } });
  }
  return changes;
}
