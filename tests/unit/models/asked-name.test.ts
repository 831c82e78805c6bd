import { describe, expect, it } from 'vitest';
import { askedName } from '../../../domain/models/asked-name';

describe('what a search names', () => {
  it.each([
    ['Is Llama 3.1 open source?', 'Llama 3.1'],
    ['is llama really open source, and why?', 'llama'],
    ['How open is Open-Sora 2.0?', 'Open-Sora 2.0'],
    ['Is Stable Audio Open open?', 'Stable Audio Open'],
    ['are meta models open-weights', 'meta models'],
    ['is gpt-4 a closed model', 'gpt-4'],
    ['is bloom', 'bloom'],
  ])('is the name in the question %s', (question, name) => {
    expect(askedName(question)).toBe(name);
  });

  it.each(['Open-Sora 2.0', 'isaac', 'open source', 'stable audio open', 'is', ''])('is all of %s', (typed) => {
    expect(askedName(typed)).toBe(typed);
  });
});
