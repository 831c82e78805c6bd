import { describe, expect, it } from 'vitest';
import { passedOn } from '../../../domain/ratings/inheritance';
import { startPublication } from '../../../domain/ratings/publication/v1/state';

type Rating = NonNullable<Parameters<typeof passedOn>[0]>;

const COUNTED: Rating['counted'] = {
  level: 'limited',
  state: 'consensus',
  low: 'limited',
  high: 'limited',
  confidence: 0.525671389,
  restsOn: 'votes',
};

/** A settled rating of a base, with whatever a test is about put in its place. */
function rating(over: Partial<Rating> = {}): Rating {
  const published = { level: 'limited', state: 'consensus', since: 0 } as const;
  return { counted: COUNTED, publication: { ...startPublication(), published }, inherited: null, published, ...over };
}

describe('what a base passes on', () => {
  it('is its level, interval and confidence, as provisional', () => {
    expect(passedOn(rating(), 'base')).toEqual({
      from: 'base',
      level: 'limited',
      state: 'provisional',
      counted: { ...COUNTED, state: 'provisional' },
    });
  });

  it('is the level that is in dispute, while the count has none', () => {
    const unrated = { ...COUNTED, level: null, state: 'unrated', confidence: 0, restsOn: null } as const;
    const published = { level: 'limited', state: 'in-dispute', since: 0 } as const;
    expect(passedOn(rating({ counted: unrated, published }), 'base')).toMatchObject({
      level: 'limited',
      state: 'provisional',
      counted: { level: null, state: 'unrated' },
    });
  });

  it('is what it has from its own base, whoever comes between', () => {
    const inherited = passedOn(rating(), 'base');
    expect(inherited).not.toBeNull();
    expect(passedOn(rating({ publication: startPublication(), inherited }), 'between')).toEqual(inherited);
  });

  it('is nothing where nothing is published', () => {
    const published = { level: null, state: 'unrated', since: null } as const;
    expect(passedOn(rating({ publication: startPublication(), published }), 'base')).toBeNull();
    expect(passedOn(undefined, 'base')).toBeNull();
  });
});
