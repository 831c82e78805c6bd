import type { FormEvent } from 'react';

/**
 * For a form's `onReset`: React sets a form back once its action has answered, which would undo what somebody has typed
 * since. Nothing here resets a form on purpose, so no reset is let through; without scripts there is none.
 */
export function keepTyped(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
}
