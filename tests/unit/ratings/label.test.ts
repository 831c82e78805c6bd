import { describe, expect, it } from 'vitest';
import type { CriterionId } from '../../../domain/ratings/criteria';
import { labelFor } from '../../../domain/ratings/framework/v1/label-for';
import type { LabelId } from '../../../domain/ratings/framework/v1/labels';
import type { RatedLevel } from '../../../domain/ratings/levels';
import { allAt, rated, ratings } from './support/models';

/** The least that a label asks for: closed everywhere else. */
const LEAST: Partial<Record<LabelId, Partial<Record<CriterionId, RatedLevel>>>> = {
  'ai-open-data': {
    weights: 'open',
    access: 'mostly',
    'training-data': 'open',
    'tuning-data': 'open',
    'data-documentation': 'open',
    'training-code': 'open',
    'inference-code': 'open',
    'who-may-use': 'open',
    purposes: 'open',
    'modify-and-share': 'open',
    outputs: 'open',
  },
  'ai-open': {
    weights: 'open',
    access: 'mostly',
    'training-data': 'mostly',
    'data-documentation': 'mostly',
    'training-code': 'mostly',
    'inference-code': 'open',
    'who-may-use': 'open',
    purposes: 'open',
    'modify-and-share': 'open',
    outputs: 'open',
  },
  'open-with-gaps': {
    weights: 'mostly',
    'training-data': 'limited',
    'data-documentation': 'mostly',
    'training-code': 'limited',
    'inference-code': 'mostly',
    'who-may-use': 'mostly',
    purposes: 'mostly',
    'modify-and-share': 'mostly',
  },
  'model-source': {
    weights: 'open',
    access: 'mostly',
    'inference-code': 'mostly',
    'who-may-use': 'open',
    purposes: 'open',
    'modify-and-share': 'open',
    outputs: 'open',
  },
  restricted: { weights: 'limited' },
};

const LOWER: Readonly<Record<RatedLevel, RatedLevel>> = {
  open: 'mostly',
  mostly: 'limited',
  limited: 'closed',
  closed: 'closed',
  na: 'na',
};

/** What each label becomes when one of its least demands is one step short. */
const FALLS_TO: Partial<Record<LabelId, Partial<Record<CriterionId, LabelId>> & { otherwise: LabelId }>> = {
  'ai-open-data': {
    weights: 'open-with-gaps',
    access: 'open-with-gaps',
    'inference-code': 'open-with-gaps',
    'who-may-use': 'open-with-gaps',
    purposes: 'open-with-gaps',
    'modify-and-share': 'open-with-gaps',
    outputs: 'open-with-gaps',
    otherwise: 'ai-open',
  },
  'ai-open': { otherwise: 'open-with-gaps' },
  'open-with-gaps': { otherwise: 'restricted' },
  'model-source': { otherwise: 'restricted' },
  restricted: { otherwise: 'closed' },
};

const leastCases = Object.entries(LEAST) as [LabelId, Partial<Record<CriterionId, RatedLevel>>][];
const shortCases = leastCases.flatMap(([label, least]) =>
  (Object.keys(least) as CriterionId[]).map((criterion) => ({
    label,
    criterion,
    least,
    falls: FALLS_TO[label]?.[criterion] ?? FALLS_TO[label]?.otherwise,
  })),
);

describe('what each label asks for', () => {
  it.each(leastCases)('%s is met by its least demands, whatever else is closed', (label, least) => {
    expect(labelFor(allAt('closed', least))).toBe(label);
  });

  it.each(shortCases)('$label falls to $falls with $criterion one step short', ({ least, criterion, falls }) => {
    const short = LOWER[least[criterion] ?? 'closed'];
    expect(labelFor(allAt('closed', { ...least, [criterion]: short }))).toBe(falls);
  });

  it.each([
    ['explained in full, a part available', { 'training-data': 'limited', 'data-documentation': 'open' }, 'ai-open'],
    [
      'explained in full, nothing available',
      { 'training-data': 'closed', 'data-documentation': 'open' },
      'model-source',
    ],
    [
      'a part available, sources explained',
      { 'training-data': 'limited', 'data-documentation': 'mostly' },
      'open-with-gaps',
    ],
    ['all available, nothing explained', { 'training-data': 'open', 'data-documentation': 'closed' }, 'open-with-gaps'],
    [
      'most available, categories named',
      { 'training-data': 'mostly', 'data-documentation': 'limited' },
      'open-with-gaps',
    ],
    [
      'a part available, categories named',
      { 'training-data': 'limited', 'data-documentation': 'limited' },
      'model-source',
    ],
  ] as const)('data %s', (_, data, label) => {
    expect(labelFor(allAt('open', data))).toBe(label);
  });
});

describe('what is not rated', () => {
  it('leaves a model unrated while nobody rated its weights', () => {
    expect(labelFor({})).toBe('unrated');
    expect(labelFor(allAt('open', { weights: 'unrated' }))).toBe('unrated');
  });

  it('counts a gate as closed', () => {
    expect(labelFor(ratings('3-- --- --- -- ---- ---'))).toBe('restricted');
    expect(labelFor(allAt('open', { 'training-code': 'unrated' }))).toBe('model-source');
    expect(labelFor(allAt('open', { 'tuning-data': 'unrated' }))).toBe('ai-open');
  });

  it('does not matter where no gate is', () => {
    const others = ['checkpoints', 'evaluation', 'model-card', 'technical-report', 'permanence'] as const;
    expect(labelFor(allAt('open', Object.fromEntries(others.map((id) => [id, 'unrated']))))).toBe('ai-open-data');
  });
});

describe('not applicable', () => {
  it('counts as open once settled', () => {
    expect(labelFor(allAt('open', { 'tuning-data': 'na' }))).toBe('ai-open-data');
  });

  it('counts as closed before', () => {
    const levels = { ...allAt('open'), 'tuning-data': rated('na', { isSettled: false }) };
    expect(labelFor(levels)).toBe('ai-open');
  });

  it('counts as open in sums too, once settled', () => {
    const least = allAt('closed', { ...LEAST['open-with-gaps'], 'training-data': 'limited' });
    expect(labelFor({ ...least, 'data-documentation': rated('na') })).toBe('open-with-gaps');
    expect(labelFor({ ...least, 'data-documentation': rated('na', { isSettled: false }) })).toBe('restricted');
  });
});

describe('a closed gate', () => {
  it('is never bought back with points elsewhere', () => {
    expect(labelFor(allAt('open', { weights: 'closed' }))).toBe('closed');
    expect(labelFor(allAt('open', { 'who-may-use': 'closed' }))).toBe('restricted');
  });
});
