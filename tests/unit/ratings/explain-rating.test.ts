import { describe, expect, it } from 'vitest';
import type { SourceVote } from '../../../domain/models/views';
import { LACKS } from '../../../domain/ratings/consensus/v1/decision';
import { explainRating } from '../../../domain/ratings/explain-rating';
import { ANSWERS, LEVEL_NAMES, RATED_LEVELS } from '../../../domain/ratings/levels';

type Explained = Parameters<typeof explainRating>[0];

const NOBODY = { closed: 0, limited: 0, mostly: 0, open: 0, na: 0, unknown: 0 };

function source(name: string): SourceVote {
  return { name, level: 'limited', reason: 'It says so.', evidence: [] };
}

/** A provisional rating by the editors alone, with whatever a test is about put in its place. */
function rating(over: Partial<Explained> = {}): Explained {
  return {
    criterion: 'tuning-data',
    level: 'limited',
    state: 'provisional',
    people: NOBODY,
    sources: [source('catalogue')],
    lacks: ['quorum'],
    tipping: { settle: { level: 'limited', votes: 3 }, doubt: null, move: { level: 'closed', votes: 1 } },
    inheritedFrom: null,
    ...over,
  };
}

const SETTLES = 'Three fully backed votes for Limited would settle it';
const AGREEING = 'Three fully backed votes that agree would settle it';
const MOVES = `${SETTLES}, one fully backed vote for Closed would move it.`;
const QUORUM = 'votes from at least three independent sides that weigh two full votes together';

const FIRM: Explained['tipping'] = {
  settle: null,
  doubt: { level: 'mostly', votes: 2 },
  move: { level: 'closed', votes: 17 },
};

describe('what is said of a rating', () => {
  it('does not ask whether a question applies that applies to every model', () => {
    const lacks = ['quorum', 'applicability'] as const;
    expect(explainRating(rating({ criterion: 'weights', lacks }))).toMatch(
      / Settling it takes votes from [a-z ]+\. Three/,
    );
    expect(explainRating(rating({ criterion: 'weights', lacks: ['applicability'] }))).toMatch(
      /takes more votes\. Three/,
    );
  });

  it.each<[what: string, over: Partial<Explained>, text: string]>([
    [
      'that nobody has rated',
      { level: null, state: 'unrated', sources: [], lacks: ['quorum', 'agreement', 'proof'] },
      `Nobody has rated this yet. Settling it takes ${QUORUM}, clearer agreement on one level and verified evidence at that level or above. ${AGREEING}.`,
    ],
    [
      'by the editors alone',
      {},
      `Limited is the editors’ reading of the sources below; nobody has voted, so it is provisional. Settling it takes ${QUORUM}. ${SETTLES}.`,
    ],
    [
      'by its licence alone',
      { sources: [source('licence')], lacks: ['quorum', 'proof'] },
      `Limited is what the licence says by default; nobody has voted, so it is provisional. Settling it takes ${QUORUM} and verified evidence at that level or above. ${SETTLES}.`,
    ],
    [
      'by two sources, one of them imported',
      { sources: [source('catalogue'), source('osai')] },
      `Limited is the editors’ reading of the sources below and the import from osai; nobody has voted, so it is provisional. Settling it takes ${QUORUM}. ${SETTLES}.`,
    ],
    [
      'by one person',
      { people: { ...NOBODY, limited: 1 } },
      `One person answered; Limited is the middle vote so far. Settling it takes ${QUORUM}. ${MOVES}`,
    ],
    [
      'by several people, those who do not know included',
      { people: { ...NOBODY, limited: 3, unknown: 2 }, lacks: ['agreement'] },
      `5 people answered; Limited is the middle vote so far. Settling it takes clearer agreement on one level. ${MOVES}`,
    ],
    [
      'by people who disagree',
      { state: 'contested', people: { ...NOBODY, closed: 4, open: 5 }, lacks: ['agreement', 'bridge'] },
      `9 people answered and they disagree; Limited is the middle vote. Settling it takes clearer agreement on one level and strict and lenient raters meeting on one level. ${MOVES}`,
    ],
    [
      'by people who doubt that the question applies',
      { people: { ...NOBODY, limited: 2, na: 1 }, lacks: ['applicability'] },
      `3 people answered; Limited is the middle vote so far. Settling it takes an answer to whether the question applies at all. ${MOVES}`,
    ],
    [
      'in consensus',
      { level: 'open', state: 'consensus', people: { ...NOBODY, open: 6, mostly: 1 }, lacks: [], tipping: FIRM },
      '7 people answered, and the middle vote is Open beyond reasonable doubt. Two fully backed votes for Mostly would put that in doubt, 17 fully backed votes for Closed would move it.',
    ],
    [
      'in consensus of very many',
      {
        level: 'open',
        state: 'consensus',
        people: { ...NOBODY, open: 600 },
        lacks: [],
        tipping: { ...FIRM, move: { level: 'closed', votes: null } },
      },
      '600 people answered, and the middle vote is Open beyond reasonable doubt. Two fully backed votes for Mostly would put that in doubt, more than 30 fully backed votes for Closed would move it.',
    ],
    [
      'as its base is',
      { inheritedFrom: { slug: 'olmo-2', name: 'OLMo 2' } },
      `Limited is the level of its base, OLMo 2, and counts here until this rating has votes of its own. ${AGREEING}.`,
    ],
  ])('%s', (_, over, text) => {
    expect(explainRating(rating(over))).toBe(text);
  });

  it.each(RATED_LEVELS)('names the level in the words of the screen: %s', (level) => {
    expect(explainRating(rating({ level }))).toMatch(new RegExp(`^${LEVEL_NAMES[level]} is `));
  });

  it.each(LACKS)('names what is lacking in words of its own: %s', (lack) => {
    const without = LACKS.filter((other) => other !== lack).map((other) => explainRating(rating({ lacks: [other] })));
    const text = explainRating(rating({ lacks: [lack] }));
    expect(text).toMatch(/ Settling it takes [a-z][a-z ]+\. Three/);
    expect(without).not.toContain(text);
  });

  it.each(ANSWERS)('counts people who answered "%s"', (answer) => {
    expect(explainRating(rating({ people: { ...NOBODY, [answer]: 1 } }))).toMatch(/^One person answered; /);
  });

  it('does not say that nobody has rated where people have, whose votes do not weigh yet', () => {
    const people = { ...NOBODY, open: 3 };
    const text = explainRating(rating({ level: null, state: 'unrated', people, sources: [], lacks: ['quorum'] }));
    expect(text).not.toContain('Nobody has rated');
  });
});
