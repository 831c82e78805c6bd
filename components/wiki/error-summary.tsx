import type { FormErrors } from '@/domain/wiki/form-fields';
import { fieldOfPath, PAGE_FIELDS } from '@/domain/wiki/page-fields';
import { CHOICE } from '@/domain/wiki/page-form-values';
import { idOf } from './form-field';
import styles from './page-form.module.css';

/** At the head of a form that came back: what is to mend, each a link to its field, or that it was not sent yet. */
export function ErrorSummary({ errors, hasPreview }: { errors: FormErrors; hasPreview: boolean }) {
  const { form, ...fields } = errors;
  const faults = Object.entries(fields);
  if (!form && faults.length === 0) {
    return hasPreview ? (
      <p className={styles.notice} data-answer="">
        Not sent yet. <a href="#preview">See the preview</a>, then send it from the foot of this page.
      </p>
    ) : null;
  }
  return (
    <div className={styles.notice} data-amiss="" data-answer="" role="alert">
      <p>
        <strong>Not sent.</strong> {form ? sentence(form) : 'Mend this first; everything that you typed is still here.'}
      </p>
      {faults.length > 0 ? (
        <ul className={styles.list}>
          {faults.map(([name, message]) => (
            <li key={name}>
              <a href={`#${idOf(name)}`}>
                {labelOf(name)}: {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What a field of a form is called, by its name: "Variants" for any field of any row of them. */
function labelOf(name: string): string {
  const path = (name.startsWith(CHOICE) ? name.slice(CHOICE.length) : name).split('.');
  return OTHERS[name] ?? PAGE_FIELDS.find(({ id }) => id === fieldOfPath(path))?.name ?? 'The form';
}

const OTHERS: Readonly<Record<string, string>> = {
  summary: 'Edit summary',
  slug: 'Address of the page',
  ruledOut: 'Likely the same',
};

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
