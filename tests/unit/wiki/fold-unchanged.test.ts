import { expect, it } from 'vitest';
import { foldUnchanged } from '../../../domain/wiki/fold-unchanged';
import type { TextChange } from '../../../domain/wiki/views';

const LONG = 'An unchanged sentence of some length. '.repeat(60);

it('folds what is far from a change, between words, and loses not a letter', () => {
  const changes: TextChange[] = [
    { kind: 'same', text: LONG },
    { kind: 'added', text: 'new' },
    { kind: 'same', text: LONG },
    { kind: 'removed', text: 'old' },
  ];
  const folded = foldUnchanged(changes);
  expect(folded.map(({ kind }) => kind)).toEqual(['folded', 'same', 'added', 'same', 'folded', 'same', 'removed']);
  expect(folded.map(({ text }) => text).join('')).toBe(changes.map(({ text }) => text).join(''));
  expect(folded[1]?.text).toMatch(/^\S/);
  expect(folded[3]?.text).toMatch(/\w\.?$/);
});

it('leaves short texts, and changes of any length, as they are', () => {
  const changes: TextChange[] = [
    { kind: 'removed', text: LONG },
    { kind: 'same', text: 'a few words between' },
    { kind: 'added', text: LONG },
  ];
  expect(foldUnchanged(changes)).toEqual(changes);
});

it('folds a word without an end', () => {
  const endless = 'x'.repeat(2000);
  const folded = foldUnchanged([
    { kind: 'added', text: 'a' },
    { kind: 'same', text: endless },
    { kind: 'added', text: 'b' },
  ]);
  expect(folded.map(({ text }) => text).join('')).toBe(`a${endless}b`);
  expect(folded.map(({ kind }) => kind)).toContain('folded');
});
