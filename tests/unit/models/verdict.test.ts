import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortfall } from '../../../domain/models/shortfalls';
import { verdictOf } from '../../../domain/models/verdict';
import type { Availability } from '../../../domain/models/views';
import { CRITERION_IDS, type CriterionId } from '../../../domain/ratings/criteria';
import { type AssessedRatings, assess } from '../../../domain/ratings/framework/v1/assess';
import { GATES } from '../../../domain/ratings/framework/v1/criteria';
import type { LabelId } from '../../../domain/ratings/framework/v1/labels';
import { LEVELS, RATED_LEVELS } from '../../../domain/ratings/levels';
import { allAt, byEditors, EXAMPLES, rated, ratings } from '../ratings/support/models';

/** The verdict as a page makes it: from the ratings alone. */
function verdictFor(name: string, levels: AssessedRatings, availability: Availability | null = null) {
  const { label, missing } = assess(levels);
  const notApplicable = new Set(CRITERION_IDS.filter((id) => levels[id]?.level === 'na'));
  const unrated = new Set(CRITERION_IDS.filter((id) => !levels[id]));
  return { label, ...verdictOf({ name, label, availability, missing, notApplicable, unrated }) };
}

const SENTENCES: Readonly<Record<(typeof EXAMPLES)[number]['model'], string>> = {
  'OLMo 2': 'Yes. Anyone may use, study, change and share OLMo 2, and its data and code are published with it.',
  Pythia: 'Yes. Anyone may use, study, change and share Pythia, with code and a good account of its data.',
  Amber: 'Yes. Anyone may use, study, change and share Amber, with code and a good account of its data.',
  T5: 'Yes. Anyone may use, study, change and share T5, with code and a good account of its data.',
  BLOOM:
    'Not quite. Weights, code and some data of BLOOM are published, but a list of uses is forbidden, its terms bind whatever is built on it and its outputs come with strings.',
  'Falcon-40B':
    'Only its weights. Anyone may download, use, change and share Falcon-40B, but the code that trained it is not published. Only a part of its training data can be had and the description of its data has gaps.',
  'DeepSeek-R1':
    'Only its weights. Anyone may download, use, change and share DeepSeek-R1, but its training data is not disclosed, the code that trained it is not published and its data is described in general terms only.',
  'Mistral 7B':
    'Only its weights. Anyone may download, use, change and share Mistral 7B, but its training data is not disclosed, the code that trained it is not published and its data is not described.',
  'Llama 3.1':
    'No. The weights of Llama 3.1 can be downloaded, but what is built on it must take an imposed name or condition, the download sits behind a form, some users are excluded and a list of uses is forbidden. Its training data is not disclosed and the code that trained it is not published.',
  'Gemma 2':
    'No. The weights of Gemma 2 can be downloaded, but a list of uses is forbidden, its terms bind whatever is built on it and its outputs come with strings. Its training data is not disclosed and the code that trained it is not published.',
  'GPT-4':
    'No. GPT-4 can only be used as a service. Its training data is not disclosed and the code that trained it is not published.',
};

describe('the verdict on the examples of framework 1.0', () => {
  it.each(EXAMPLES)('$model, settled or by its editors alone', ({ model, levels }) => {
    const availability = model === 'GPT-4' ? 'service-only' : null;
    for (const rate of [rated, byEditors]) {
      expect(verdictFor(model, ratings(levels, rate), availability)).toMatchObject({
        question: `Is ${model} open source?`,
        answer: SENTENCES[model],
      });
    }
  });
});

describe('the verdict on a closed model', () => {
  it.each([
    ['service-only', 'No. Model X can only be used as a service.'],
    ['unreleased', 'No. Model X has not been released.'],
    [null, 'No. The weights of Model X are closed.'],
  ] as const)('with availability %s says so', (availability, opening) => {
    const answer = verdictFor('Model X', allAt('closed'), availability).answer;
    expect(answer).toBe(`${opening} Its training data is not disclosed and the code that trained it is not published.`);
  });

  it('leaves out what follows from closed weights', () => {
    const { answer } = verdictFor(
      'Model X',
      allAt('open', { weights: 'closed', access: 'closed', 'inference-code': 'closed' }),
    );
    expect(answer).toBe('No. The weights of Model X are closed.');
  });
});

describe('the verdict on an unrated model', () => {
  it.each([
    ['nothing is rated', {}],
    ['everything but the weights is', allAt('closed', { weights: 'unrated' })],
  ])('says that nobody can tell, and finds no fault, where %s', (_, levels) => {
    expect(verdictFor('Model X', levels)).toEqual({
      label: 'unrated',
      question: 'Is Model X open source?',
      answer: 'Nobody can say yet: whether the weights of Model X are open has not been rated.',
    });
  });
});

describe('the verdict on restricted weights', () => {
  it('says of parts that they are parts, however much else is worse', () => {
    const { label, answer } = verdictFor('Model X', allAt('closed', { weights: 'limited' }));
    expect(label).toBe('restricted');
    expect(answer).toMatch(/^No\. Parts of the weights of Model X can be downloaded, but /);
  });

  it('does not say twice that weights are missing', () => {
    const { answer } = verdictFor('Model X', allAt('open', { weights: 'limited' }));
    expect(answer).toBe('No. Parts of the weights of Model X can be downloaded.');
  });
});

describe('a criterion that does not apply', () => {
  it('is no reason, though the count has it as closed', () => {
    const { label, missing } = assess(ratings('323 000 030 11 3333 213'));
    const model = { name: 'Model X', label, availability: null, missing, unrated: new Set<CriterionId>() };
    const told = verdictOf({ ...model, notApplicable: new Set() }).answer;
    const spared = verdictOf({ ...model, notApplicable: new Set<CriterionId>(['training-data']) }).answer;
    expect(told).toContain('its training data is not disclosed');
    expect(spared).not.toMatch(/training data is not disclosed/i);
    expect(spared).toContain('the code that trained it is not published');
  });

  it('is nowhere called undisclosed, settled or not', () => {
    fc.assert(
      fc.property(anyRatings, fc.constantFrom(rated, byEditors), (levels, rate) => {
        expect(verdictFor('Model X', { ...levels, 'tuning-data': rate('na') }).answer).not.toMatch(/tuning data/i);
      }),
    );
  });
});

describe('a gate that nobody has rated', () => {
  it.each([
    [
      'is told as that, after what is known',
      allAt('open', { purposes: 'mostly', access: 'unrated', 'training-data': 'unrated' }),
      'No. The weights of Model X can be downloaded, but a list of uses is forbidden. Not yet rated: access and training data.',
    ],
    [
      'leaves the question open where nothing is known to be amiss',
      allAt('open', { access: 'unrated', purposes: 'unrated', 'training-data': 'unrated', 'training-code': 'unrated' }),
      'Not known yet. The weights of Model X can be downloaded. Not yet rated: access, purposes, training data and 1 more.',
    ],
    [
      'takes nothing from weights that are open with their terms',
      allAt('open', { 'training-code': 'unrated' }),
      'At least its weights. Anyone may download, use, change and share Model X. Not yet rated: training code.',
    ],
    [
      'goes without saying of a closed model where it follows',
      allAt('open', { weights: 'closed', access: 'unrated' }),
      'No. The weights of Model X are closed.',
    ],
  ])('%s', (_, levels, answer) => {
    expect(verdictFor('Model X', levels).answer).toBe(answer);
  });
});

const anyChange = fc.constantFrom(...CRITERION_IDS).chain((id) => {
  const allowed = id === 'checkpoints' || id === 'tuning-data' ? RATED_LEVELS : LEVELS;
  return fc.tuple(fc.constant(id), fc.option(fc.constantFrom(...allowed)));
});

/** An example with some ratings changed or taken away: at random alone, hardly a model would get further than Restricted. */
const anyRatings: fc.Arbitrary<AssessedRatings> = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.array(anyChange, { maxLength: 8 }), fc.constantFrom(rated, byEditors))
  .map(([{ levels }, changes, rate]) => {
    const result = ratings(levels, rate);
    for (const [id, level] of changes) {
      if (level === null) delete result[id];
      else result[id] = rate(level);
    }
    return result;
  });

const ANSWERS_BEGIN: Readonly<Record<LabelId, RegExp>> = {
  'ai-open-data': /^Yes\. /,
  'ai-open': /^Yes\. /,
  'open-with-gaps': /^Not quite\. /,
  'model-source': /^(?:Only|At least) its weights\. /,
  restricted: /^(?:No|Not known yet)\. /,
  closed: /^No\. /,
  unrated: /^Nobody can say yet: /,
};

/** How many reasons there may be: four and two more, none for what is open, none twice for what the opening says. */
const REASONS: Readonly<Record<LabelId, readonly [fewest: number, most: number]>> = {
  'ai-open-data': [0, 0],
  'ai-open': [0, 0],
  'open-with-gaps': [0, 6],
  'model-source': [0, 6],
  restricted: [0, 6],
  closed: [0, 2],
  unrated: [0, 0],
};

/** The shortcomings that a sentence names. */
function namedIn(answer: string) {
  return GATES.flatMap(({ id }) =>
    LEVELS.flatMap((level) => {
      const words = shortfall(id, level);
      return words && answer.toLowerCase().includes(words) ? [{ id, level }] : [];
    }),
  );
}

describe('any verdict', () => {
  it('begins as its label demands and names only shortcomings that the ratings show', () => {
    fc.assert(
      fc.property(anyRatings, (levels) => {
        const { label, answer } = verdictFor('Model X', levels);
        expect(answer).toMatch(ANSWERS_BEGIN[label]);
        for (const { id, level } of namedIn(answer)) expect([id, levels[id]?.level]).toEqual([id, level]);
      }),
    );
  });

  it('gives as many reasons as its label needs and a sentence can carry', () => {
    fc.assert(
      fc.property(anyRatings, (levels) => {
        const { label, answer } = verdictFor('Model X', levels);
        const [fewest, most] = REASONS[label];
        const reasons = namedIn(answer).length;
        expect(reasons).toBeGreaterThanOrEqual(fewest);
        expect(reasons).toBeLessThanOrEqual(most);
      }),
    );
  });
});
