import type { Refusal } from '../server/commands/command';

/** A refusal in words for the operator, telling how to mend it. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'invalid':
      return refusal.errors.map(({ path, message }) => `${path || 'the whole'}: ${message}`).join('\n  ');
    case 'unauthenticated':
      return 'not allowed';
    case 'forbidden':
      return refusal.detail ?? 'not allowed';
    case 'not-found':
      return `${refusal.what} is not there: load it first`;
    case 'conflict':
      return refusal.detail;
    case 'rate-limited':
      return `too many at once; again in ${refusal.retryAfterSeconds} s`;
    default:
      return refusal satisfies never;
  }
}
