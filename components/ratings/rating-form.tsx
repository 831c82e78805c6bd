'use client';

import { useActionState } from 'react';
import { keepTyped } from '../ui/keep-typed';
import { TextArea } from '../ui/text-area';
import type { RatingAction } from './form-answer';
import styles from './rating-form.module.css';

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: RatingAction;
  model: string;
  criterion: string;
  /** The levels to choose from, with what each means. */
  levels: ReadonlyArray<{ value: string; name: string; means: string }>;
  /** The vote that is in force, to start from. */
  current: { level: string; reason: string; evidence: string } | null;
  /** Verified sources of this rating: cited with one click. */
  verified: ReadonlyArray<{ url: string; title: string }>;
};

/** "Your rating": a level alone is a bare vote; reason and evidence come together and make a proposal. */
export function RatingForm({ action, model, criterion, levels, current, verified }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  // Without scripts the page comes back with what was typed.
  const values = answer?.typed ?? { level: '', reason: '', evidence: '', ...current, cited: [] };
  const { level: levelError, reason: reasonError, evidence: evidenceError, form: formError } = answer?.errors ?? {};
  return (
    <form action={submit} onReset={keepTyped} className={styles.form} aria-label="Your rating" noValidate>
      <input type="hidden" name="model" value={model} />
      <input type="hidden" name="criterion" value={criterion} />
      <fieldset
        role="radiogroup"
        aria-label="Level"
        aria-invalid={levelError ? true : undefined}
        aria-describedby={levelError ? 'level-error' : undefined}
      >
        <legend>Level</legend>
        {levels.map(({ value, name, means }) => (
          <div key={value} className={styles.level}>
            <input
              type="radio"
              id={`level-${value}`}
              name="level"
              value={value}
              defaultChecked={values.level === value}
              aria-describedby={`level-${value}-means`}
            />
            <label htmlFor={`level-${value}`}>{name}</label>
            <small id={`level-${value}-means`}>{means}</small>
          </div>
        ))}
      </fieldset>
      <FieldError id="level-error" message={levelError} />
      <label className={styles.field} htmlFor="reason">
        <span>Reason</span>
        <TextArea
          id="reason"
          name="reason"
          rows={3}
          defaultValue={values.reason}
          aria-invalid={reasonError ? true : undefined}
          aria-describedby={reasonError ? 'reason-error' : 'reason-hint'}
        />
      </label>
      <p id="reason-hint" className={styles.hint}>
        With a reason and an address your vote becomes a proposal that others can agree with. Without, it is a bare
        vote.
      </p>
      <FieldError id="reason-error" message={reasonError} />
      <label className={styles.field}>
        <span>Evidence URL</span>
        <input
          type="url"
          name="evidence"
          inputMode="url"
          placeholder="https://"
          defaultValue={values.evidence}
          aria-invalid={evidenceError ? true : undefined}
          aria-describedby={evidenceError ? 'evidence-error' : undefined}
        />
      </label>
      <FieldError id="evidence-error" message={evidenceError} />
      {verified.length > 0 ? (
        <fieldset className={styles.cited}>
          <legend>Or cite a source that has been verified</legend>
          {verified.map(({ url, title }) => (
            <label key={url}>
              <input type="checkbox" name="cite" value={url} defaultChecked={values.cited.includes(url)} />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <FieldError id="form-error" message={formError} />
      <p className={styles.licence}>
        By submitting you place your words under{' '}
        <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a> and your rating under{' '}
        <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</a>.
      </p>
      <button type="submit" disabled={isPending}>
        Submit rating
      </button>
      <output className={styles.done}>{answer?.done}</output>
    </form>
  );
}

function FieldError({ id, message }: { id: string; message: string | undefined }) {
  return message ? (
    <p id={id} className={styles.error} role="alert">
      {message}
    </p>
  ) : null;
}
