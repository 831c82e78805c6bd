'use client';

import { useActionState } from 'react';
import type { ButtonAnswer } from '../ui/button-answer';
import { keepTyped } from '../ui/keep-typed';
import { ReasonField } from '../ui/reason-field';
import styles from './people-form.module.css';

/** What came of a decision, or what to mend, with the reason and the other field as they were sent. */
export type PersonAnswer = (NonNullable<ButtonAnswer> & { sent: string | null }) | null;

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: (before: PersonAnswer, form: FormData) => Promise<PersonAnswer>;
  /** Names the form. */
  title: string;
  button: string;
  fields: Readonly<Record<string, string>>;
  /** A line of text, or a day, that goes with it. */
  text?: { name: string; label: string; type?: 'date'; current?: string };
  /** A choice that goes with it. */
  choice?: { name: string; label: string; options: ReadonlyArray<{ value: string; name: string }>; current: string };
};

/** A decision on a person: what, and why. The reason is public. */
export function PersonDecisionForm({ action, title, button, fields, text, choice }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  // Without scripts the page comes back with what was sent.
  const sent = answer?.error ? answer.sent : null;
  return (
    <form action={submit} onReset={keepTyped} className={styles.form} aria-label={title} noValidate>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {text ? (
        <label className={styles.field}>
          <span>{text.label}</span>
          <input type={text.type ?? 'text'} name={text.name} defaultValue={sent ?? text.current} autoComplete="off" />
        </label>
      ) : null}
      {choice ? (
        <label className={styles.field}>
          <span>{choice.label}</span>
          <select name={choice.name} defaultValue={sent ?? choice.current}>
            {choice.options.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <ReasonField answer={answer} hint="The person is told, and the public log shows it." />
      <button type="submit" disabled={isPending}>
        {button}
      </button>
      <output className={styles.told}>{answer?.done}</output>
    </form>
  );
}
