import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../domain/wiki/diff-texts';

describe('how two texts differ', () => {
  it('is told word by word where most is left', () => {
    expect(diffTexts('The weights are open to all.', 'The weights are closed to all.')).toEqual([
      { kind: 'same', text: 'The weights are ' },
      { kind: 'removed', text: 'open' },
      { kind: 'added', text: 'closed' },
      { kind: 'same', text: ' to all.' },
    ]);
  });

  it('is told in whole where a word here and there is left, as one would read two texts at once', () => {
    const from = 'Good sources disagree on T5, and its own card says what it was trained on.';
    const to = 'A note with its source, and what it shows.';
    expect(diffTexts(from, to)).toEqual([
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ]);
  });

  it('keeps the paragraphs that are left of a text written anew', () => {
    const kept = 'This stays.\n\n';
    const [from, to] = [
      'Old words of a first paragraph that nobody needs.',
      'Something wholly different is told in this place.',
    ];
    expect(diffTexts(kept + from, kept + to)).toEqual([
      { kind: 'same', text: kept },
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ]);
  });

  it('is told word by word where much was only added', () => {
    const added = ` ${'More is said of it here.'.repeat(20)}`;
    expect(diffTexts('A short note.', `A short note.${added}`)).toEqual([
      { kind: 'same', text: 'A short note.' },
      { kind: 'added', text: added },
    ]);
  });
});
