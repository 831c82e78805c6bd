import { describe, expect, it } from 'vitest';
import { answerByLevel, levelsAnswering, NEEDS, parseNeeds } from '../../../domain/models/needs';

const CODE = { met: 'open', partly: 'mostly' } as const;

describe('a need', () => {
  it('is met, met in part or not by a level', () => {
    expect(answerByLevel(CODE, 'open')).toBe('yes');
    expect(answerByLevel(CODE, 'mostly')).toBe('conditions');
    expect(answerByLevel(CODE, 'limited')).toBe('no');
    expect(answerByLevel({ met: 'mostly', partly: null }, 'limited')).toBe('no');
  });

  it('is never met by what nobody has rated, or what does not apply', () => {
    expect(answerByLevel(CODE, null)).toBe('unknown');
    expect(answerByLevel(CODE, 'na')).toBe('unknown');
  });

  it('is answered by each level in one way', () => {
    for (const need of NEEDS) {
      if (!('criterion' in need)) continue;
      const levels = (['yes', 'conditions', 'no'] as const).flatMap((answer) => levelsAnswering(need, [answer]));
      expect(levels.toSorted()).toEqual(['closed', 'limited', 'mostly', 'open']);
    }
  });

  it('is read from the address, each once and in the usual order', () => {
    expect(parseNeeds(['laptop', 'commercial', 'laptop', 'a pony']).map(({ id }) => id)).toEqual([
      'commercial',
      'laptop',
    ]);
    expect(parseNeeds(undefined)).toEqual([]);
  });
});
