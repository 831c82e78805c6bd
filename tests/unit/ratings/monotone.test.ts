import { describe, expect, it } from 'vitest';
import { RANKED_LABEL_IDS } from '../../../domain/ratings/framework/v1/labels';
import { raiseAtRandom } from './support/monotone';

describe('raising a rated criterion by a step', () => {
  it('never worsens the label and always lifts the score, over models of every label', () => {
    const { worsened, occurrences } = raiseAtRandom(3000, 2026);
    expect(worsened).toEqual([]);
    expect(new Set(occurrences.keys())).toEqual(new Set(RANKED_LABEL_IDS));
  });
});
