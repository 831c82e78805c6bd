import { describe, expect, it } from 'vitest';
import { shortfall } from '../../../domain/models/shortfalls';
import { CRITERIA, GATES } from '../../../domain/ratings/framework/v1/criteria';
import { LEVELS } from '../../../domain/ratings/levels';

const BELOW_OPEN = ['closed', 'limited', 'mostly'] as const;
const OTHERS = CRITERIA.filter(({ isGate }) => !isGate);

describe('the words for what a gate lacks', () => {
  it.each(GATES)('exist at each level below open, and not at open: $id', ({ id }) => {
    for (const level of BELOW_OPEN) expect([level, shortfall(id, level)]).toEqual([level, expect.any(String)]);
    expect(shortfall(id, 'open')).toBeNull();
  });

  it.each(OTHERS)('do not exist for what is no gate: $id', ({ id }) => {
    expect(LEVELS.map((level) => shortfall(id, level))).toEqual([null, null, null, null]);
  });

  it('complete "…, but ": a clause in small letters, without a full stop', () => {
    for (const { id } of GATES) for (const level of BELOW_OPEN) expect(shortfall(id, level)).toMatch(/^[a-z].*[a-z]$/);
  });

  it('are never the same twice', () => {
    const all = GATES.flatMap(({ id }) => BELOW_OPEN.map((level) => shortfall(id, level)));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(GATES.length * 3);
  });
});
