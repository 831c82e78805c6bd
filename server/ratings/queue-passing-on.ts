import { INHERITED_CRITERION_IDS, passedOn } from '../../domain/ratings/inheritance';
import type { ModelRatings } from '../../domain/ratings/model-ratings';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { addJob } from '../platform/jobs';
import type { Sql } from '../platform/sql';
import type { RatedModel } from './lock-rating';

/** All that a model passes on, to be compared; null where nothing is built on it. */
export function passedOnBy({ id, isBase }: RatedModel, { ratings }: ModelRatings): string | null {
  if (!isBase) return null;
  return canonicalJson(INHERITED_CRITERION_IDS.map((criterion) => passedOn(ratings.get(criterion), id)));
}

/** Queues the passing on of what a model's descendants inherit, if that is something else than before. */
export async function queuePassingOn(
  transaction: Sql,
  { id: modelId }: RatedModel,
  before: string | null,
  after: string | null,
): Promise<void> {
  if (before !== after) await addJob(transaction, 'pass-on', { modelId }, { key: `pass-on ${modelId}` });
}
