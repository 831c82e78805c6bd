'use client';

import { type ComponentProps, type ReactNode, useActionState } from 'react';
import { keepTyped } from '../ui/keep-typed';
import type { FormAction } from './form-answer';
import styles from './people-form.module.css';

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: FormAction;
  /** Where to go on to when it is done. */
  callbackPath: string;
  label: string;
  hint?: ReactNode;
  button: string;
  input: ComponentProps<'input'> & { name: string };
};

/** A form with one text field: what was typed survives a refusal, and the error stands at its field. */
export function OneFieldForm({ action, callbackPath, label, hint, button, input }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  const hintId = `${input.name}-hint`;
  const errorId = `${input.name}-error`;
  return (
    <form action={submit} onReset={keepTyped} className={styles.form} noValidate>
      <input type="hidden" name="callbackUrl" value={callbackPath} />
      <label className={styles.field}>
        <span>{label}</span>
        <input
          {...input}
          // Without scripts the page comes back with what was typed.
          defaultValue={answer?.typed ?? ''}
          aria-invalid={answer ? true : undefined}
          aria-describedby={[hint ? hintId : '', answer ? errorId : ''].filter(Boolean).join(' ') || undefined}
        />
      </label>
      {hint ? (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {answer ? (
        <p id={errorId} className={styles.error} role="alert">
          {answer.error}
        </p>
      ) : null}
      <button type="submit" disabled={isPending}>
        {button}
      </button>
    </form>
  );
}
