import { describe, expect, it } from 'vitest';
import { mendWord } from '../../../domain/models/mend-word';

const KNOWN = ['llama', 'gemma', 'mistral', 'qwen', 'olmo', 'phi3', 'phi4', 'falcon', 'gpt'];

describe('a mistyped word', () => {
  it.each([
    ['lamma', ['llama']],
    ['mistrla', ['mistral']],
    ['mistal', ['mistral']],
    ['qwne', ['qwen']],
    ['falkon', ['falcon']],
    ['gema', ['gemma']],
  ])('%s means %j', (asked, meant) => {
    expect(mendWord(asked, KNOWN)).toEqual(meant);
  });

  it('is never taken for another number', () => {
    expect(mendWord('phi5', KNOWN)).toEqual([]);
  });

  it('means nothing where it is too short, or too far from all', () => {
    expect(mendWord('gtp', KNOWN)).toEqual([]);
    expect(mendWord('stable', KNOWN)).toEqual([]);
  });
});
