import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERION_IDS } from '../../../domain/ratings/criteria';
import { CRITERIA } from '../../../domain/ratings/framework/v1/criteria';
import { labelFor } from '../../../domain/ratings/framework/v1/label-for';
import { euAiAct } from '../../../domain/ratings/framework/v1/lenses/eu-ai-act';
import { g7 } from '../../../domain/ratings/framework/v1/lenses/g7';
import { lensesOf } from '../../../domain/ratings/framework/v1/lenses/lenses';
import { MOF_CLASSES, MOF_COMPONENTS, MOF_UNSEEN, mof } from '../../../domain/ratings/framework/v1/lenses/mof';
import { osai } from '../../../domain/ratings/framework/v1/lenses/osai';
import { osaid } from '../../../domain/ratings/framework/v1/lenses/osaid';
import { LEVELS } from '../../../domain/ratings/levels';
import { allAt, EXAMPLES, LLAMA, rated, ratings } from './support/models';

const ALL_OPEN = '333 333 333 33 3333 333';

describe('the examples of framework 1.0 through other definitions', () => {
  it.each([
    ['OLMo 2', 'open-source-with-open-data', 'yes', 'class-i', 'likely', 100],
    ['Pythia', 'open-source', 'yes', 'class-ii', 'likely', 95.5],
    ['Amber', 'open-source', 'yes', 'class-iii', 'likely', 79.2],
    ['T5', 'open-source', 'yes', 'class-iii', 'likely', 75],
    ['BLOOM', 'weights-available', 'with-changed-terms', 'none', 'likely', 95.5],
    ['Falcon-40B', 'open-weights', 'no', 'class-iii', 'likely', 58.3],
    ['DeepSeek-R1', 'open-weights', 'no', 'none', 'likely', 50],
    ['Mistral 7B', 'open-weights', 'no', 'none', 'likely', 45.8],
    ['Llama 3.1', 'weights-available', 'no', 'none', 'no', 50],
    ['Gemma 2', 'weights-available', 'no', 'none', 'likely', 54.2],
    ['GPT-4', 'none', 'no', 'none', 'no', 20.8],
  ])('%s: %s, %s, %s, %s, %d', (model, ...verdicts) => {
    const { levels = '' } = EXAMPLES.find((example) => example.model === model) ?? {};
    const lenses = lensesOf(ratings(levels), { hasUserThreshold: model === 'Llama 3.1' });
    expect(Object.values(lenses).map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it('tell what is missing', () => {
    expect(lensesOf(ratings(LLAMA), { hasUserThreshold: true })).toEqual({
      g7: {
        verdict: 'weights-available',
        missing: ['access', 'who-may-use', 'purposes', 'modify-and-share', 'outputs'],
      },
      osaid: { verdict: 'no', missing: ['data-information', 'code', 'use', 'modify', 'share'] },
      mof: {
        verdict: 'none',
        missing: [
          'model-parameters-final',
          'data-card',
          'training-code',
          'evaluation-code',
          'evaluation-data',
          'research-paper',
          'datasets',
          'data-preprocessing-code',
          'model-parameters-intermediate',
        ],
      },
      'eu-ai-act': { verdict: 'no', missing: ['who-may-use', 'modify-and-share', 'user-threshold'] },
      osai: {
        verdict: 50,
        missing: [
          'weights_basemodel',
          'datasources_basemodel',
          'datasources_endmodel',
          'datasheet',
          'trainingcode',
          'preprint',
          'paper',
          'hardware_architecture',
          'licenses',
        ],
      },
    });
  });

  it('say nothing of a model of which nobody knows whether it can be downloaded', () => {
    const verdicts = Object.values(lensesOf({}, { hasUserThreshold: false })).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['unrated', 'unrated', 'unrated', 'unrated', null]);
  });

  it('miss nothing in a model that is open in everything', () => {
    const lenses = Object.values(lensesOf(ratings(ALL_OPEN), { hasUserThreshold: false }));
    expect(lenses.flatMap(({ missing }) => [...missing])).toEqual([]);
  });
});

describe('the G7 vocabulary', () => {
  it.each([
    ['323 112 031 22 3333 212', 'open-weights', ['training-data', 'data-documentation', 'training-code']],
    ['333 222 222 22 2222 222', 'weights-available', ['who-may-use', 'purposes', 'modify-and-share', 'outputs']],
    ['100 000 000 00 0000 000', 'weights-available', expect.arrayContaining(['weights', 'access'])],
    ['033 333 333 33 3333 333', 'none', ['weights']],
    ['323 222 232 23 3333 213', 'open-source', ['training-data', 'tuning-data', 'data-documentation', 'training-code']],
  ])('of %s is %s', (levels, verdict, missing) => {
    expect(g7(ratings(levels))).toEqual({ verdict, missing });
  });

  it('gives a model that is open with gaps the level that its terms allow', () => {
    const gaps = ratings('323 222 122 22 3333 222');
    expect(labelFor(gaps)).toBe('open-with-gaps');
    expect(g7(gaps).verdict).toBe('open-weights');
  });
});

describe('the Open Source AI Definition', () => {
  it.each([
    ['weights', 'mostly', 'no', ['parameters']],
    ['data-documentation', 'closed', 'no', ['data-information']],
    ['training-code', 'limited', 'no', ['code']],
    ['inference-code', 'mostly', 'no', ['code']],
    ['access', 'limited', 'with-changed-terms', ['use']],
    ['who-may-use', 'mostly', 'with-changed-terms', ['use']],
    ['purposes', 'mostly', 'with-changed-terms', ['use']],
    ['outputs', 'mostly', 'with-changed-terms', ['use']],
    ['modify-and-share', 'mostly', 'with-changed-terms', ['modify', 'share']],
    ['tuning-data', 'closed', 'yes', []],
    ['evaluation', 'closed', 'yes', []],
  ] as const)('with %s %s: %s', (criterion, level, verdict, missing) => {
    const changed = { ...allAt('open'), [criterion]: rated(level) };
    // Training data that is open needs no more than its documentation; so take that half-way too.
    const all = criterion === 'data-documentation' ? { ...changed, 'training-data': rated('limited') } : changed;
    expect(osaid(all)).toEqual({ verdict, missing });
  });

  it('says yes to exactly what is AI-open', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 3, 3, 3), { minLength: 18, maxLength: 18 }), (levels) => {
        const published = ratings(levels.join(''));
        const isOpen = ['ai-open', 'ai-open-data'].includes(labelFor(published));
        expect(osaid(published).verdict === 'yes').toBe(isOpen);
      }),
    );
  });
});

describe('the Model Openness Framework', () => {
  it('has 17 components, of which our criteria see those that classes require, each by the criterion that maps to it', () => {
    expect(new Set([...MOF_COMPONENTS.map(({ id }) => id), ...MOF_UNSEEN]).size).toBe(17);
    for (const { id, requires } of MOF_COMPONENTS) {
      const seenBy = requires.flatMap((condition) => (condition.kind === 'level' ? [condition.criterion] : []));
      const mapped = CRITERIA.filter(({ mapsTo }) => mapsTo.mof.includes(id)).map((criterion) => criterion.id);
      expect(mapped.every((criterion) => seenBy.includes(criterion))).toBe(true);
    }
  });

  it.each([
    ['333 333 332 33 3333 333', 'class-iii', ['evaluation-code', 'evaluation-data']],
    ['333 330 333 33 3333 333', 'none', ['data-card']],
    ['333 333 133 33 3333 333', 'class-iii', ['training-code', 'data-preprocessing-code']],
    ['333 333 233 33 3333 333', 'class-ii', ['data-preprocessing-code']],
    ['323 333 333 33 3333 333', 'class-ii', ['model-parameters-intermediate']],
    ['3n3 3n3 333 33 3333 333', 'class-i', []],
    ['333 333 333 32 3333 333', 'class-ii', ['research-paper']],
    ['333 333 333 31 3333 333', 'none', ['technical-report', 'research-paper']],
    ['333 333 333 33 3332 333', 'none', ['model-parameters-final']],
  ])('of %s is %s', (levels, verdict, missing) => {
    expect(mof(ratings(levels))).toEqual({ verdict, missing });
  });

  it('gives the class below the first one that lacks something', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 3, 3, 3), { minLength: 18, maxLength: 18 }), (levels) => {
        const { verdict, missing } = mof(ratings(levels.join('')));
        const next = MOF_CLASSES[MOF_CLASSES.findIndex((id) => id === verdict) + 1];
        expect(MOF_COMPONENTS.find(({ id }) => missing.includes(id))?.class).toBe(next);
      }),
    );
  });
});

describe('the hint at the EU AI Act', () => {
  it.each([
    ['weights', 'mostly', ['weights']],
    ['who-may-use', 'mostly', ['who-may-use']],
    ['purposes', 'mostly', []],
    ['purposes', 'limited', ['purposes']],
    ['modify-and-share', 'mostly', []],
    ['modify-and-share', 'limited', ['modify-and-share']],
    ['training-data', 'closed', []],
    ['inference-code', 'closed', []],
    ['technical-report', 'closed', []],
  ] as const)('with %s %s misses %j', (criterion, level, missing) => {
    const verdict = missing.length === 0 ? 'likely' : 'no';
    expect(euAiAct({ ...allAt('open'), [criterion]: rated(level) }, false)).toEqual({ verdict, missing });
  });

  it('misses a described architecture where neither code nor report tells it', () => {
    const untold = allAt('open', { 'inference-code': 'limited', 'technical-report': 'limited' });
    expect(euAiAct(untold, false).missing).toEqual(['architecture']);
  });

  it('says no to a threshold on users, whatever the levels', () => {
    expect(euAiAct(allAt('open'), true)).toEqual({ verdict: 'no', missing: ['user-threshold'] });
  });
});

describe('the mean in the manner of the index', () => {
  it.each(LEVELS.map((level, at) => [level, [0, 50, 50, 100][at]] as const))(
    'of a model that is %s throughout',
    (level, mean) => {
      expect(osai(allAt(level)).verdict).toBe(mean);
    },
  );

  it('leaves out what is unrated, and what a settled vote says does not apply', () => {
    expect(osai({ weights: rated('open') }).verdict).toBe(100);
    expect(osai({ weights: rated('open'), 'tuning-data': rated('na') }).verdict).toBe(100);
    expect(osai({ weights: rated('open'), 'tuning-data': rated('na', { isSettled: false }) }).verdict).toBe(50);
  });
});

it('a level that rises makes no verdict worse', () => {
  const worth = {
    g7: ['none', 'weights-available', 'open-weights', 'open-source', 'open-source-with-open-data'],
    osaid: ['no', 'with-changed-terms', 'yes'],
    mof: ['none', 'class-iii', 'class-ii', 'class-i'],
    'eu-ai-act': ['no', 'likely'],
  };
  const levels = fc.array(fc.constantFrom(0, 1, 2, 3, 3), { minLength: 18, maxLength: 18 });
  fc.assert(
    fc.property(levels, fc.nat({ max: 17 }), (before, place) => {
      const after = before.map((level, at) => (at === place ? Math.min(3, level + 1) : level));
      const [was, is] = [before, after].map((all) => lensesOf(ratings(all.join('')), { hasUserThreshold: false }));
      for (const id of ['g7', 'osaid', 'mof', 'eu-ai-act'] as const) {
        const order: readonly string[] = worth[id];
        expect(order.indexOf(is?.[id].verdict ?? '')).toBeGreaterThanOrEqual(order.indexOf(was?.[id].verdict ?? ''));
      }
      expect(is?.osai.verdict ?? 0).toBeGreaterThanOrEqual(was?.osai.verdict ?? 0);
    }),
  );
  expect(CRITERION_IDS).toHaveLength(18);
});
