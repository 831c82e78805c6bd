'use client';

import { useActionState } from 'react';
import { keepTyped } from '../ui/keep-typed';
import { FormField } from './form-field';
import styles from './page-form.module.css';

/** What a refused renaming is told, with what was typed. */
export type RenameAnswer = {
  typed: { slug: string; reason: string };
  errors: Readonly<Partial<Record<string, string>>>;
} | null;

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: (before: RenameAnswer, form: FormData) => Promise<RenameAnswer>;
  slug: string;
};

/** Another address for a page, with the reason that the log shows. */
export function RenameForm({ action, slug }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  return (
    <form action={submit} onReset={keepTyped} className={styles.send} noValidate>
      <input type="hidden" name="model" value={slug} />
      <FormField
        name="slug"
        label="Address"
        value={answer?.typed.slug ?? slug}
        error={answer?.errors.slug}
        hint="Behind /models/: the name in kebab case, like llama-3-1."
      />
      <FormField
        name="reason"
        label="Reason"
        value={answer?.typed.reason ?? ''}
        error={answer?.errors.reason}
        hint="The public log shows it."
      />
      <p>
        <button type="submit" disabled={isPending}>
          Change address
        </button>
      </p>
    </form>
  );
}
