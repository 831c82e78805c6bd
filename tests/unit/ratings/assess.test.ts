import { describe, expect, it } from 'vitest';
import { assess } from '../../../domain/ratings/framework/v1/assess';
import { GATES } from '../../../domain/ratings/framework/v1/criteria';
import { criteriaMissingFor } from '../../../domain/ratings/framework/v1/missing';
import { allAt, byEditors, LLAMA, rated, ratings } from './support/models';

/** A model that is open throughout, but for tuning data that are held not to apply. */
function withoutTuning(na: Parameters<typeof rated>[1]) {
  return assess({ ...allAt('open'), 'tuning-data': rated('na', na) });
}

describe('worst and best', () => {
  it('are the label itself where every interval is a point', () => {
    expect(assess(ratings(LLAMA))).toMatchObject({ worst: 'restricted', best: 'restricted', isCertain: true });
  });

  it('take an unrated gate as closed and as open', () => {
    const verdict = assess(allAt('open', { 'training-code': 'unrated' }));
    expect(verdict).toMatchObject({ label: 'model-source', worst: 'model-source', best: 'ai-open-data' });
    expect(verdict.isCertain).toBe(false);
  });

  it('ignore the label `unrated`, which has no rank', () => {
    expect(assess({})).toMatchObject({ label: 'unrated', worst: 'closed', best: 'ai-open-data', isCertain: false });
    const nothingHelps = allAt('closed', { weights: 'unrated' });
    expect(assess(nothingHelps)).toMatchObject({ label: 'unrated', worst: 'closed', best: 'restricted' });
  });

  it.each([
    ['lies above it', 'closed', 'mostly', 'open', 'closed', 'ai-open-data'],
    ['lies below it', 'open', 'closed', 'limited', 'closed', 'ai-open-data'],
    ['holds it', 'mostly', 'limited', 'open', 'restricted', 'ai-open-data'],
    ['is it', 'mostly', 'mostly', 'mostly', 'open-with-gaps', 'open-with-gaps'],
  ] as const)(
    'contain the published level of the weights where the interval %s',
    (_, level, low, high, worst, best) => {
      const verdict = assess({ ...allAt('open'), weights: rated(level, { low, high }) });
      expect(verdict).toMatchObject({ worst, best });
    },
  );

  it('take an `na` as sure only when it is settled and the count still says nothing else', () => {
    expect(withoutTuning({})).toMatchObject({ label: 'ai-open-data', worst: 'ai-open-data', best: 'ai-open-data' });
    expect(withoutTuning({ isSettled: false })).toMatchObject({
      label: 'ai-open',
      worst: 'ai-open',
      best: 'ai-open-data',
    });
    expect(withoutTuning({ low: 'closed', high: 'open' })).toMatchObject({ label: 'ai-open-data', worst: 'ai-open' });
    expect(withoutTuning({ low: 'open', high: 'open' })).toMatchObject({ label: 'ai-open-data', worst: 'ai-open' });
  });

  it('take a level as anything while the count says "not applicable"', () => {
    const doubted = { ...allAt('open'), 'tuning-data': rated('open', { low: 'na', high: 'na' }) };
    expect(assess(doubted)).toMatchObject({ label: 'ai-open-data', worst: 'ai-open', best: 'ai-open-data' });
  });
});

describe('pivotal criteria', () => {
  it('are those that change the label on their own, within their interval', () => {
    const levels = {
      ...allAt('open'),
      'training-code': rated('open', { low: 'mostly' }),
      outputs: rated('open', { low: 'mostly' }),
      access: rated('open', { low: 'mostly' }),
      evaluation: rated('open', { low: 'closed' }),
    };
    expect(assess(levels)).toMatchObject({ pivotal: ['training-code', 'outputs'], isRobust: false });
  });

  it('are none where only several together would change the label', () => {
    const levels = {
      ...allAt('open', { 'training-data': 'closed', 'who-may-use': 'mostly', 'training-code': 'closed' }),
      'training-data': rated('closed', { high: 'open' }),
      'training-code': rated('closed', { high: 'open' }),
    };
    expect(assess(levels)).toMatchObject({
      label: 'restricted',
      best: 'open-with-gaps',
      isCertain: false,
      pivotal: [],
      isRobust: true,
    });
  });

  it('are the weights alone while these are unrated', () => {
    expect(assess({})).toMatchObject({ pivotal: ['weights'], isRobust: false });
  });

  it('include an unrated gate that would lift the label', () => {
    expect(assess(allAt('open', { 'tuning-data': 'unrated' })).pivotal).toEqual(['tuning-data']);
  });

  it('leave out a settled `na`', () => {
    expect(assess(allAt('open', { 'tuning-data': 'na' })).pivotal).toEqual([]);
  });
});

describe('Llama 3.1 by its editors alone', () => {
  it('is Restricted weights, uncertain, and misses rights before all', () => {
    const verdict = assess(ratings(LLAMA, byEditors));
    expect(verdict).toMatchObject({
      label: 'restricted',
      isCertain: false,
      worst: 'closed',
      best: 'ai-open-data',
      basis: 'editors',
      pivotal: ['weights'],
      isRobust: false,
      confidence: 0.155982643,
    });
    const [nearest] = verdict.missing.rows;
    expect(nearest && criteriaMissingFor(nearest)).toEqual([
      'access',
      'who-may-use',
      'purposes',
      'modify-and-share',
      'outputs',
    ]);
  });
});

describe('whose verdict it is', () => {
  const gateIds = GATES.map((gate) => gate.id);

  it('is the editors’ while every gate rests on sources', () => {
    expect(assess({ ...ratings(LLAMA, byEditors), evaluation: rated('open') }).basis).toBe('editors');
  });

  it('is mixed from the first gate that rests on votes to the last that rests on sources', () => {
    expect(assess({ ...ratings(LLAMA, byEditors), weights: rated('open') }).basis).toBe('mixed');
    expect(assess({ ...ratings(LLAMA), outputs: byEditors('mostly') }).basis).toBe('mixed');
  });

  it('is the community’s once all gates rest on votes, whatever the other criteria rest on', () => {
    const levels = ratings(LLAMA, byEditors);
    for (const id of gateIds) levels[id] = rated('mostly');
    expect(assess(levels).basis).toBe('community');
  });

  it('leaves out gates that are unrated', () => {
    expect(assess({}).basis).toBe('editors');
    expect(assess({ weights: byEditors('open') }).basis).toBe('editors');
    expect(assess({ weights: rated('open') }).basis).toBe('community');
  });
});

describe('the confidence of a label', () => {
  it('is the mean over all criteria by weight, unrated ones as 0', () => {
    expect(assess({}).confidence).toBe(0);
    expect(assess(allAt('open')).confidence).toBe(0.6);
    expect(assess({ weights: rated('open', { confidence: 0.5 }) }).confidence).toBe(0.05);
    expect(assess({ 'tuning-data': rated('na', { confidence: 0.5 }) }).confidence).toBe(0.03);
  });

  it('is rounded half up to 10⁻⁹', () => {
    expect(assess({ weights: rated('open', { confidence: 0.000000005 }) }).confidence).toBe(0.000000001);
    expect(assess({ 'who-may-use': rated('open', { confidence: 0.000000007 }) }).confidence).toBe(0);
  });
});
