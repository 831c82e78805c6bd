'use client';

import { type ReactNode, useActionState } from 'react';
import type { ButtonAction } from '../ui/button-answer';
import { keepTyped } from '../ui/keep-typed';
import styles from './decision-form.module.css';
import { DeskKeys } from './desk-keys';

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: ButtonAction;
  /** The edit, and the version that is looked at: what was amended since is not decided on unseen. */
  fields: Readonly<Record<string, string>>;
  /** Whether it can be published as it is. */
  mayApprove: boolean;
  /** The way to approve it with changes. */
  children: ReactNode;
};

/** What a moderator decides about an edit: two buttons, and a reason for one of them. */
export function DecisionForm({ action, fields, mayApprove, children }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  return (
    <form action={submit} onReset={keepTyped} className={styles.form} aria-label="Decision" data-desk noValidate>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {answer?.error ? (
        <p id="decision-error" role="alert" className={styles.error}>
          {answer.error}
        </p>
      ) : null}
      <label className={styles.reason}>
        <span>Reason</span>
        <textarea
          name="reason"
          rows={2}
          defaultValue={answer?.typed ?? ''}
          aria-invalid={answer?.error ? true : undefined}
          aria-describedby={answer?.error ? 'decision-error' : 'decision-hint'}
        />
      </label>
      <div className={styles.buttons}>
        {mayApprove ? (
          <button type="submit" name="verdict" value="approve" disabled={isPending}>
            Approve
          </button>
        ) : null}
        <button type="submit" name="verdict" value="reject" disabled={isPending}>
          Reject
        </button>
        {children}
      </div>
      <p id="decision-hint" className={styles.hint}>
        A rejection needs one. The author is told, and the public log shows it.
      </p>
      <DeskKeys />
    </form>
  );
}
