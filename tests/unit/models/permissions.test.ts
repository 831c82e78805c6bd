import { describe, expect, it } from 'vitest';
import {
  CLAUSE_ANSWERS,
  CLAUSE_IDS,
  CLAUSE_QUESTIONS,
  type ClauseAnswer,
  type ClauseId,
} from '../../../domain/models/clauses';
import type { Clauses } from '../../../domain/models/licence';
import { permissionsOf } from '../../../domain/models/permissions';
import type { RatingView } from '../../../domain/models/views';
import type { CriterionId } from '../../../domain/ratings/criteria';
import { RATED_LEVELS, type RatedLevel } from '../../../domain/ratings/levels';

/** A licence that allows everything, save what a test says. */
function licence(answers: Partial<Record<ClauseId, ClauseAnswer>> = {}): Clauses {
  return Object.fromEntries(
    CLAUSE_IDS.map((id) => [
      id,
      {
        says: answers[id] ?? 'allows',
        detail: `Detail of ${id}.`,
        section: `section ${id}`,
        limit: null,
        sources: [
          { url: `https://example.org/${id}`, title: `Text on ${id}`, seenIn: 'a search' },
          { url: 'https://example.org/second', title: 'Another text', seenIn: 'a search' },
        ],
      },
    ]),
  ) as Clauses;
}

/** A rating that was published at a level, with a source that says why; unrated where the level is null. */
function rating(criterion: CriterionId, level: RatedLevel | null): RatingView {
  return {
    criterion,
    level,
    state: level === null ? 'unrated' : 'provisional',
    low: 'closed',
    high: 'open',
    confidence: 0,
    people: { closed: 0, limited: 0, mostly: 0, open: 0, na: 0, unknown: 0 },
    weights: { closed: 0, limited: 0, mostly: 0, open: 0, na: 0 },
    blocs: 0,
    lacks: [],
    published: { level, state: level === null ? 'unrated' : 'provisional', since: null },
    sources:
      level === null
        ? []
        : [
            {
              name: 'catalogue',
              level,
              reason: `Reason for ${criterion}.`,
              evidence: [{ url: `https://example.org/${criterion}`, title: `Proof of ${criterion}` }],
            },
          ],
    tipping: { settle: null, doubt: null, move: null },
    outlook: [],
    inheritedFrom: null,
  };
}

/** What is answered where the licence allows, asks, forbids or is silent. A limit that is not mentioned is not set. */
const MAY: ReadonlyArray<[clause: ClauseId, kind: 'grant' | 'limit']> = [
  ['commercial-use', 'grant'],
  ['user-cap', 'limit'],
  ['territory', 'limit'],
  ['field-of-use', 'limit'],
  ['modification', 'grant'],
  ['redistribution', 'grant'],
  ['outputs-training', 'limit'],
  ['termination', 'grant'],
];
const ANSWERS = {
  grant: { allows: 'yes', asks: 'conditions', forbids: 'no', silent: 'unknown' },
  limit: { allows: 'yes', asks: 'conditions', forbids: 'no', silent: 'yes' },
} as const;

describe('what one may do', () => {
  it('is asked in a fixed order', () => {
    expect(permissionsOf(licence(), []).may.map(({ clause }) => clause)).toEqual(MAY.map(([clause]) => clause));
  });

  it.each(
    MAY.flatMap(([clause, kind]) => CLAUSE_ANSWERS.map((says) => [clause, kind, says, ANSWERS[kind][says]] as const)),
  )('%s (a %s) that %s is answered %s', (clause, _, says, answer) => {
    const line = permissionsOf(licence({ [clause]: says }), []).may.find((one) => one.clause === clause);
    expect(line).toEqual({
      question: CLAUSE_QUESTIONS[clause],
      answer,
      detail: `Detail of ${clause}.`,
      clause,
      criterion: null,
      section: `section ${clause}`,
      source: { url: `https://example.org/${clause}`, title: `Text on ${clause}` },
    });
  });

  it('depends on one clause each: another one changes nothing', () => {
    const allowed = permissionsOf(licence(), []).may;
    for (const [clause] of MAY) {
      const { may } = permissionsOf(licence({ [clause]: 'forbids' }), []);
      expect(may.filter((line) => line.clause !== clause)).toEqual(allowed.filter((line) => line.clause !== clause));
    }
  });
});

const DUTIES = [
  ['acceptable-use-policy', 'Keep to a use policy?'],
  ['naming', 'Use a prescribed name?'],
  ['attribution', 'Give credit?'],
  ['share-alike', 'Pass changes on under the same terms?'],
] as const satisfies ReadonlyArray<readonly [ClauseId, string]>;

describe('what one must do', () => {
  it.each(
    DUTIES.flatMap(([clause, question]) =>
      (['asks', 'forbids'] as const).map((says) => [clause, says, question] as const),
    ),
  )('comes from %s that %s: %s', (clause, says, question) => {
    const { must } = permissionsOf(licence({ [clause]: says }), []);
    expect(must).toEqual([
      {
        question,
        answer: 'conditions',
        detail: `Detail of ${clause}.`,
        clause,
        criterion: null,
        section: `section ${clause}`,
        source: { url: `https://example.org/${clause}`, title: `Text on ${clause}` },
      },
    ]);
  });

  it.each(['allows', 'silent'] as const)('is nothing where the clauses on duties are %s', (says) => {
    const answers = Object.fromEntries(DUTIES.map(([clause]) => [clause, says]));
    expect(permissionsOf(licence(answers), []).must).toEqual([]);
  });

  it('is nothing for a clause that only limits or grants', () => {
    const answers = Object.fromEntries(MAY.map(([clause]) => [clause, 'forbids' as const]));
    expect(permissionsOf(licence({ ...answers, 'patent-grant': 'forbids' }), []).must).toEqual([]);
  });

  it('begins with the form before the download', () => {
    const { must } = permissionsOf(licence({ naming: 'asks' }), [rating('access', 'limited')]);
    expect(must.map(({ clause, criterion }) => clause ?? criterion)).toEqual(['access', 'naming']);
    expect(must[0]).toEqual({
      question: 'Ask before you can download it?',
      answer: 'conditions',
      detail: 'Reason for access.',
      clause: null,
      criterion: 'access',
      section: null,
      source: { url: 'https://example.org/access', title: 'Proof of access' },
    });
  });

  it.each(['closed', 'mostly', 'open', null] as const)('names no form where access is %s', (level) => {
    expect(permissionsOf(licence(), [rating('access', level)]).must).toEqual([]);
  });
});

const DISCLOSURES = [
  ['training-data', 'What is it trained on?'],
  ['tuning-data', 'What is it tuned on?'],
  ['data-documentation', 'How was the data chosen, and with what rights?'],
  ['training-code', 'How exactly was it made?'],
  ['evaluation', 'Can its published results be repeated?'],
] as const satisfies ReadonlyArray<readonly [CriterionId, string]>;
const GAPS: Readonly<Record<RatedLevel, 'no' | 'conditions' | null>> = {
  closed: 'no',
  limited: 'conditions',
  mostly: null,
  open: null,
  na: null,
};

describe('what one cannot know', () => {
  it.each(
    DISCLOSURES.flatMap(([criterion, question]) =>
      RATED_LEVELS.map((level) => [criterion, level, GAPS[level], question] as const),
    ),
  )('of %s at %s: %s', (criterion, level, answer, question) => {
    const expected = answer && {
      question,
      answer,
      detail: `Reason for ${criterion}.`,
      clause: null,
      criterion,
      section: null,
      source: { url: `https://example.org/${criterion}`, title: `Proof of ${criterion}` },
    };
    expect(permissionsOf(licence(), [rating(criterion, level)]).cannotKnow).toEqual(expected ? [expected] : []);
  });

  it.each(DISCLOSURES)('of %s while it is unrated, and says that nobody has', (criterion, question) => {
    expect(permissionsOf(licence(), [rating(criterion, null)]).cannotKnow).toEqual([
      {
        question,
        answer: 'unknown',
        detail: 'Nobody has rated this yet.',
        clause: null,
        criterion,
        section: null,
        source: null,
      },
    ]);
  });

  it('is read from what is published, not from the current count', () => {
    const published = { level: 'closed', state: 'consensus', since: null } as const;
    const lines = permissionsOf(licence(), [{ ...rating('training-data', 'open'), published }]).cannotKnow;
    expect(lines.map(({ criterion, answer }) => [criterion, answer])).toEqual([['training-data', 'no']]);
  });

  it('is told in the words of what the published level rests on: its source, its base or votes', () => {
    const by = rating('training-data', 'closed');
    const [source] = by.sources;
    const other = { name: 'licence', level: 'open' as const, reason: 'Says otherwise.', evidence: [] };
    const told = ([] as RatingView[])
      .concat(
        { ...by, sources: source ? [other, source] : [] },
        { ...by, inheritedFrom: { slug: 'base', name: 'The Base' } },
        { ...by, sources: [] },
      )
      .flatMap((one) => permissionsOf(licence(), [one]).cannotKnow.map(({ detail }) => detail));
    expect(told).toEqual([
      'Reason for training-data.',
      'Taken over from its base, The Base.',
      'Rests on votes; their reasons stand on its page.',
    ]);
  });

  it('is nothing about quality or terms: other criteria add no line', () => {
    const others = (['weights', 'model-card', 'purposes', 'permanence'] as const).map((id) => rating(id, 'closed'));
    expect(permissionsOf(licence(), others).cannotKnow).toEqual([]);
  });
});
