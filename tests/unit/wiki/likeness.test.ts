import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areAlike, nameKey } from '../../../domain/wiki/likeness';

describe('two names', () => {
  it.each([
    ['Llama 3.1', 'llama-3.1'],
    ['Llama 3.1', 'LLaMA3.1'],
    ['Llama 3.1', 'Llama 31'],
    ['DeepSeek-R1', 'Deep Seek R1'],
    ['Éclair', 'Eclair'],
    ['Mistral 7B', 'Mistrall 7B'],
    ['Mistral 7B', 'Msitral 7B'],
    ['Falcon 40B', 'Falcn 40B'],
    ['Stable Diffusion', 'Stabel Difusion'],
    ['文心一言', '文心一言'],
    ['???', '???'],
  ])('%s and %s may mean one model', (one, other) => {
    expect(areAlike(one, other)).toBe(true);
    expect(areAlike(other, one)).toBe(true);
  });

  it.each([
    ['Llama 3.1', 'Llama 3.2'],
    ['Mistral 7B', 'Mistral 70B'],
    ['GPT-4', 'GPT-4o'],
    ['T5', 'T6'],
    ['Qwen', 'Gwen'],
    ['OLMo 2', 'Amber'],
    ['Falcon', 'Balkan'],
    ['???', '!!!'],
    ['', 'A'],
  ])('%s and %s are two', (one, other) => {
    expect(areAlike(one, other)).toBe(false);
    expect(areAlike(other, one)).toBe(false);
  });

  it('are judged in the same way whichever is first, and each is like itself', () => {
    const names = fc.stringMatching(/^[a-c1 .-]{0,12}$/);
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(areAlike(one, other)).toBe(areAlike(other, one));
        expect(areAlike(one, one)).toBe(true);
        expect(nameKey(nameKey(one))).toBe(nameKey(one));
      }),
    );
  });
});
