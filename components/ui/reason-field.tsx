import { useId } from 'react';
import type { ButtonAnswer } from './button-answer';
import styles from './reason-field.module.css';
import { TextArea } from './text-area';

type Props = {
  /** What was answered to the form: what is amiss, and what was typed. */
  answer: ButtonAnswer;
  /** Who reads it. */
  hint: string;
};

/** Why something is decided, with what is amiss or else the hint tied to it. */
export function ReasonField({ answer, hint }: Props) {
  const id = useId();
  const error = answer?.error;
  return (
    <div className={styles.reason}>
      {error ? (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <label htmlFor={`${id}-text`}>
        <span>Reason</span>
        <TextArea
          id={`${id}-text`}
          name="reason"
          rows={2}
          defaultValue={answer?.typed ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : `${id}-hint`}
        />
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
