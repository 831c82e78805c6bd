'use client';

import { useActionState, useId } from 'react';
import styles from './action-button.module.css';
import type { ButtonAction } from './button-answer';
import { keepTyped } from './keep-typed';

type Props = {
  /** The server action itself, so that the button works without a script too. */
  action: ButtonAction;
  button: string;
  /** What the button is about, for those who hear it alone: "Agree" becomes "Agree with Open, by anna". */
  about?: string;
  fields: Readonly<Record<string, string>>;
  /** A line of text that goes with it, such as the reason for a rejection. */
  ask?: { name: string; label: string };
  /** Whether there is nothing left for the button to do: then it goes, and what came of it stays. Unset: it stays. */
  isOver?: boolean | undefined;
};

/** A form of one button, which says in place what came of it. */
export function ActionButton({ action, button, about, fields, ask, isOver }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  const id = useId();
  const told = (
    <>
      {answer?.error ? (
        <p id={id} role="alert" className={styles.error}>
          {answer.error}
        </p>
      ) : null}
      <output>{isOver === false ? null : answer?.done}</output>
    </>
  );
  if (isOver) return <div className={styles.form}>{told}</div>;
  return (
    <form action={submit} onReset={keepTyped} className={styles.form}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ask ? (
        <label className={styles.ask}>
          <span>{ask.label}</span>
          <input
            type="text"
            name={ask.name}
            defaultValue={answer?.error ? answer.typed : ''}
            aria-invalid={answer?.error ? true : undefined}
            aria-describedby={answer?.error ? id : undefined}
          />
        </label>
      ) : null}
      <button type="submit" disabled={isPending} aria-describedby={about ? `${id}-about` : undefined}>
        {button}
      </button>
      {about ? (
        <span id={`${id}-about`} className="visually-hidden">
          {about}
        </span>
      ) : null}
      {told}
    </form>
  );
}
