'use client';

import { useActionState } from 'react';
import { keepTyped } from '../ui/keep-typed';
import { FormField } from './form-field';
import styles from './page-form.module.css';
import { SignedOutNotice } from './signed-out-notice';

/** What a refused post is told, with what was typed. */
export type PostAnswer = {
  typed: { title: string; text: string };
  errors: Readonly<Partial<Record<string, string>>>;
  isSignedOut: boolean;
  /** `posted`, as the form had it. */
  posted: string;
} | null;

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: (before: PostAnswer, form: FormData) => Promise<PostAnswer>;
  /** Names the form. */
  name: string;
  button: string;
  /** What the post is said in. */
  fields: Readonly<Record<string, string>>;
  /** How often its reader has posted here: with each time the form is empty again, and not before. */
  posted?: number;
  /** Whether the page around it answers the form itself, as it does without scripts: then its answer is never out of date. */
  isAnswer?: boolean;
  /** Whether it opens a thread, which has a title. */
  hasTitle?: boolean;
};

const UNSENT: NonNullable<PostAnswer> = { typed: { title: '', text: '' }, errors: {}, isSignedOut: false, posted: '' };

/** Something to say in a discussion. */
export function PostForm({ action, name, button, fields, posted = 0, isAnswer = false, hasTitle = false }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  // An answer is out of date once something was posted. Without its session the page cannot tell.
  const isCurrent = answer !== null && (isAnswer || answer.isSignedOut || answer.posted === String(posted));
  const { typed, errors } = isCurrent ? answer : UNSENT;
  return (
    <>
      {isCurrent && answer.isSignedOut ? <SignedOutNotice /> : null}
      <form action={submit} onReset={keepTyped} className={styles.send} aria-label={name} noValidate>
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <input type="hidden" name="posted" value={posted} />
        {errors.form ? <p role="alert">{errors.form}</p> : null}
        {hasTitle ? (
          <FormField
            name="title"
            label="Title"
            value={typed.title}
            error={errors.title}
            hint="What it is about, in a line."
          />
        ) : null}
        <FormField
          key={posted}
          name="text"
          label="Text"
          value={typed.text}
          error={errors.text}
          lines={6}
          hint="Markdown. Name the addresses that you speak of."
        />
        <p className={styles.licence}>
          By posting you place your words under{' '}
          <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>. Everybody can read them, with your
          handle.
        </p>
        <p>
          <button type="submit" disabled={isPending}>
            {button}
          </button>
        </p>
      </form>
    </>
  );
}
