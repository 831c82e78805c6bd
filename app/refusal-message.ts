import type { Refusal } from '@/server/commands/command';

/** A refusal in words for whoever sent a form, telling what to do. */
export function refusalMessage(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'invalid':
      return refusal.errors.map(({ message }) => message).join(' ');
    case 'unauthenticated':
      return 'You are signed out. Sign in, and send it again.';
    case 'forbidden':
      return refusal.detail ?? 'Your account may not do this.';
    case 'not-found':
      return `Not found: ${refusal.what}.`;
    case 'conflict':
      return refusal.detail;
    case 'rate-limited':
      return `That was too often. Try again ${inWords(refusal.retryAfterSeconds)}.`;
    default:
      return refusal satisfies never;
  }
}

function inWords(seconds: number): string {
  if (seconds < 60) return `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.ceil(seconds / 60);
  return `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
