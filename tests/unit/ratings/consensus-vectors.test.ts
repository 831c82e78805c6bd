import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/ratings/consensus/v1/decide';
import { tallyOf } from '../../../domain/ratings/consensus/v1/replay';
import { logOf, VECTORS } from './support/vectors';

describe('the vectors of consensus rule 1', () => {
  it('are all here', () => {
    expect(VECTORS).toHaveLength(90);
  });

  it.each(VECTORS)('$id: $name', (vector) => {
    const { confidence, ...exact } = vector.expect;
    const decision = decide(tallyOf(logOf(vector)));
    expect(decision).toMatchObject(exact);
    expect(Math.abs(decision.confidence - confidence)).toBeLessThanOrEqual(1e-9);
  });
});
