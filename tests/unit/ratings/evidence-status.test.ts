import { describe, expect, it } from 'vitest';
import {
  type EvidenceDecision,
  evidenceGrade,
  evidenceStatus,
  isEvidenceChange,
} from '../../../domain/ratings/evidence-status';

/** Decisions in a row: `ada+` accepts and `ada-` rejects as an established member, in capitals by office. */
function decisions(words: string): EvidenceDecision[] {
  return words
    .split(' ')
    .filter(Boolean)
    .map((word) => ({
      actor: word.slice(0, -1).toLowerCase(),
      verdict: word.endsWith('+') ? 'accepted' : 'rejected',
      isByOffice: /^[A-Z]/.test(word),
    }));
}

describe('where a source stands', () => {
  it.each([
    ['', 'cited'],
    ['ada+', 'cited'],
    ['ada+ ben+', 'verified'],
    ['ada- ben-', 'rejected'],
    ['ada+ ada+', 'cited'],
    ['ada+ ben-', 'cited'],
    ['ada+ ben+ cleo-', 'verified'],
    ['ada+ ben+ cleo- dan-', 'cited'],
    ['ada+ ben+ cleo- dan- eve-', 'rejected'],
    ['ada+ ben+ ben-', 'cited'],
    ['MAX+', 'verified'],
    ['MAX-', 'rejected'],
    ['MAX+ MIA-', 'rejected'],
    ['MAX- ada+ ben+ cleo+', 'rejected'],
    ['ada+ ben+ MAX-', 'rejected'],
  ] as const)('after %j: %s', (words, status) => {
    expect(evidenceStatus(decisions(words))).toBe(status);
  });
});

describe('a change of a source', () => {
  it.each([
    ['verified', 'rejected', false, true],
    ['cited', 'verified', true, true],
    ['rejected', 'verified', true, true],
    ['cited', 'verified', false, false],
    ['cited', 'rejected', true, false],
    ['verified', 'cited', true, false],
    ['verified', 'verified', true, false],
  ] as const)('from %s to %s, contradicting %s, makes older votes less fresh: %s', (before, after, contradicts, is) => {
    expect(isEvidenceChange(before, after, contradicts)).toBe(is);
  });
});

describe('the grade of a vote', () => {
  it.each([
    [[], 'none'],
    [['rejected'], 'none'],
    [['rejected', 'cited'], 'cited'],
    [['cited', 'verified', 'rejected'], 'verified'],
  ] as const)('that cites %j is %s', (statuses, grade) => {
    expect(evidenceGrade(statuses)).toBe(grade);
  });
});
