'use client';

import { useActionState } from 'react';
import { keepTyped } from '../ui/keep-typed';
import styles from './people-form.module.css';

/** What whoever asked for a token is told: the token, this once, or why there is none. */
export type TokenAnswer = { token: string | null; error: string | null } | null;

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: (before: TokenAnswer, form: FormData) => Promise<TokenAnswer>;
};

/** Makes a token of the API and shows it, once. */
export function NewTokenForm({ action }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  return (
    <form action={submit} onReset={keepTyped} className={styles.form} aria-label="New token">
      <fieldset className={styles.choices}>
        <legend>What it may do</legend>
        <label>
          <input type="radio" name="scope" value="read" defaultChecked /> Read what you may see
        </label>
        <label>
          <input type="radio" name="scope" value="write" /> Read, vote, propose and decide as you may
        </label>
      </fieldset>
      <button type="submit" disabled={isPending}>
        Make a token
      </button>
      {answer?.error ? (
        <p role="alert" className={styles.error}>
          {answer.error}
        </p>
      ) : null}
      <output className={styles.told}>
        {answer?.token ? (
          <>
            Your new token, told this once: copy it now, and keep it as you keep a password. <code>{answer.token}</code>
          </>
        ) : null}
      </output>
    </form>
  );
}
