import { describe, expect, it } from 'vitest';
import { RANKED_LABEL_IDS } from '../../../domain/ratings/framework/v1/labels';
import { raiseAtRandom } from './support/monotone';

describe('raising a rated criterion by a step, at length', () => {
  it('never worsens the label and always lifts the score, over 300 000 random models', () => {
    const { worsened, occurrences } = raiseAtRandom(300_000, 1);
    expect(worsened).toEqual([]);
    for (const label of RANKED_LABEL_IDS) expect([label, (occurrences.get(label) ?? 0) > 1000]).toEqual([label, true]);
  });
});
