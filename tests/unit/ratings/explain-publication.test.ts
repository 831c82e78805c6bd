import { describe, expect, it } from 'vitest';
import { explainPublication } from '../../../domain/ratings/explain-publication';

type Explained = Parameters<typeof explainPublication>[0];

const QUIET: Explained = {
  level: 'open',
  state: 'provisional',
  published: { level: 'open', state: 'provisional', since: '2026-11-30T10:00:00.000Z' },
  outlook: [],
};
const at = '2026-12-03T10:00:00.000Z';

describe('what is said of what is published', () => {
  it.each<[what: string, over: Partial<Explained>, sentences: string[]]>([
    ['that is simply the count', {}, []],
    [
      'that settles',
      { state: 'consensus', outlook: [{ kind: 'settle', at, level: 'open' }] },
      ['The present agreement settles on 3 December 2026 if it holds.'],
    ],
    [
      'in dispute',
      {
        published: { level: 'open', state: 'in-dispute', since: at },
        outlook: [{ kind: 'lapse', at, level: 'limited' }],
      },
      [
        'Open was settled and is in dispute: it is what is published meanwhile.',
        'Without agreement by 3 December 2026 it counts as settled no longer, and the count is published again, Limited as it stands.',
      ],
    ],
    [
      'in a freeze',
      { outlook: [{ kind: 'thaw', at, level: 'closed' }] },
      [
        'Many new accounts voted within a day: what is published stays as it was until 3 December 2026, or until a moderator has looked.',
      ],
    ],
  ])('%s', (_, over, sentences) => {
    expect(explainPublication({ ...QUIET, ...over })).toEqual(sentences);
  });
});
