import { describe, expect, it } from 'vitest';
import { assess } from '../../../domain/ratings/framework/v1/assess';
import { roundedScore } from '../../../domain/ratings/framework/v1/score';
import { byEditors, EXAMPLES, ratings } from './support/models';

describe('the examples of framework 1.0', () => {
  it.each(EXAMPLES)('$model: $score, $label', ({ levels, score, label }) => {
    const { score: found, ...verdict } = assess(ratings(levels));
    expect(found && roundedScore(found.value)).toBe(score);
    expect(verdict).toMatchObject({ label, worst: label, best: label, isCertain: true });
  });

  // An editors' `na` is not settled, and may then count as open no more.
  it.each(EXAMPLES.filter(({ levels }) => !levels.includes('n')))(
    '$model, by its editors alone',
    ({ levels, label }) => {
      const verdict = assess(ratings(levels, byEditors));
      expect(verdict).toMatchObject({
        label,
        worst: 'closed',
        best: 'ai-open-data',
        isCertain: false,
        basis: 'editors',
      });
      expect(verdict.score).toMatchObject({ low: 0, high: 100 });
    },
  );
});
