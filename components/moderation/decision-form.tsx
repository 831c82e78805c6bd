'use client';

import { type ReactNode, useActionState } from 'react';
import type { ButtonAction } from '../ui/button-answer';
import { keepTyped } from '../ui/keep-typed';
import { ReasonField } from '../ui/reason-field';
import styles from './decision-form.module.css';
import { DeskKeys } from './desk-keys';

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: ButtonAction;
  /** The edit, and the version that is looked at: what was amended since is not decided on unseen. */
  fields: Readonly<Record<string, string>>;
  /** Whether it still waits: whoever was too late is told, and finds nothing to press any more. */
  isOpen: boolean;
  /** Whether it can be published as it is. */
  mayApprove: boolean;
  /** The way to approve it with changes. */
  children: ReactNode;
};

/** What a moderator decides about an edit: two buttons, and a reason for one of them. */
export function DecisionForm({ action, fields, isOpen, mayApprove, children }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  if (!isOpen) {
    return answer?.error ? (
      <p role="alert" className={styles.late}>
        {answer.error}
      </p>
    ) : null;
  }
  return (
    <form action={submit} onReset={keepTyped} className={styles.form} aria-label="Decision" data-desk noValidate>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ReasonField answer={answer} hint="A rejection needs one. The author is told, and the public log shows it." />
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
      <DeskKeys />
    </form>
  );
}
