import { describe, expect, it } from 'vitest';
import { asHandle, handleSchema } from '../../../domain/people/handle';

/** What a handle is refused with, all of it; nothing for a fit one. */
function complaints(handle: string): string[] {
  return handleSchema.safeParse(handle).error?.issues.map(({ message }) => message) ?? [];
}

describe('a handle', () => {
  it.each(['ada', 'a1b', '007', 'ada-lovelace', 'a'.repeat(30), 'a--b', 'administrators', ' ada '])(
    'may be %j',
    (handle) => {
      expect(handleSchema.parse(handle)).toBe(handle.trim());
    },
  );

  it.each([
    ['', ['Use at least 3 characters.']],
    ['ab', ['Use at least 3 characters.']],
    ['a'.repeat(31), ['Use at most 30 characters.']],
    ['Ada', ['Use lower-case letters, digits and hyphens only.']],
    ['ada lovelace', ['Use lower-case letters, digits and hyphens only.']],
    ['ada_l', ['Use lower-case letters, digits and hyphens only.']],
    ['ada/..', ['Use lower-case letters, digits and hyphens only.']],
    ['adä', ['Use lower-case letters, digits and hyphens only.']],
    ['аda', ['Use lower-case letters, digits and hyphens only.']],
    ['ada\nbob', ['Use lower-case letters, digits and hyphens only.']],
    ['-ada', ['Do not begin or end with a hyphen.']],
    ['ada-', ['Do not begin or end with a hyphen.']],
    ['admin', ['That name is reserved. Choose another.']],
    ['weights-and-measures', ['That name is reserved. Choose another.']],
    ['A', ['Use lower-case letters, digits and hyphens only.', 'Use at least 3 characters.']],
  ])('may not be %j', (handle, messages) => {
    expect(complaints(handle)).toEqual(messages);
  });
});

describe('a name as a handle', () => {
  it.each([
    ['Ada Lovelace', 'ada-lovelace'],
    ['  Zoë  K. ', 'zoe-k-'],
    ['rater_01', 'rater-01'],
    ['ada', 'ada'],
  ])('%j is %s', (name, handle) => {
    expect(asHandle(name)).toBe(handle);
  });
});
