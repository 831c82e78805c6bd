import { describe, expect, it } from 'vitest';
import { RANKED_LABEL_IDS } from '../../../domain/ratings/framework/v1/labels';
import { raiseAtRandom } from './support/monotone';

// The other half of the models is in a file of its own, for another core.
describe('raising a rated criterion by a step, at length', () => {
  it('never worsens the label and always lifts the score, over 150 000 others', () => {
    const { worsened, occurrences } = raiseAtRandom(150_000, 2);
    expect(worsened).toEqual([]);
    for (const label of RANKED_LABEL_IDS) expect([label, (occurrences.get(label) ?? 0) > 500]).toEqual([label, true]);
  });
});
