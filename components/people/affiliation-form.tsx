'use client';

import { useActionState } from 'react';
import type { Named } from '@/domain/models/views';
import type { ButtonAction } from '../ui/button-answer';
import { keepTyped } from '../ui/keep-typed';
import styles from './people-form.module.css';

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: ButtonAction;
  organizations: readonly Named[];
};

/** For which maker of models somebody works. */
export function AffiliationForm({ action, organizations }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  return (
    <form action={submit} onReset={keepTyped} className={styles.form} aria-label="Whom you work for">
      <label className={styles.field}>
        <span>Maker</span>
        <select name="organization" required defaultValue="">
          <option value="" disabled>
            Choose
          </option>
          {organizations.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {answer?.error ? (
        <p role="alert" className={styles.error}>
          {answer.error}
        </p>
      ) : null}
      <button type="submit" disabled={isPending}>
        I work there
      </button>
      <output className={styles.told}>{answer?.done}</output>
    </form>
  );
}
