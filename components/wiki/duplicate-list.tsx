import type { FormErrors } from '@/domain/wiki/form-fields';
import type { LikelyDuplicate } from '@/domain/wiki/views';
import { FieldError, idOf } from './form-field';
import styles from './page-form.module.css';

type Props = {
  duplicates: readonly LikelyDuplicate[];
  errors: FormErrors;
  /** Whether somebody has said already that it is none of these. */
  isRuledOut: boolean;
};

/** Pages that may already be the proposed one. */
export function DuplicateList({ duplicates, errors, isRuledOut }: Props) {
  return (
    <section className={styles.notice} aria-labelledby="duplicates">
      <h2 id="duplicates">Is it one of these?</h2>
      <ul className={styles.list}>
        {duplicates.map(({ slug, name, because }) => (
          <li key={slug}>
            <a href={`/models/${slug}`}>{name}</a> ({because})
          </li>
        ))}
      </ul>
      <label className={styles.check}>
        <input
          type="checkbox"
          id={idOf('ruledOut')}
          name="ruledOut"
          value={ruledOutBy(duplicates)}
          defaultChecked={isRuledOut}
          aria-describedby={errors.ruledOut ? `${idOf('ruledOut')}-error` : undefined}
        />
        No: it is another model
      </label>
      <FieldError name="ruledOut" message={errors.ruledOut} />
    </section>
  );
}

/** What the box says when it is ticked: which pages were looked at, so that a new one is asked about anew. */
export function ruledOutBy(duplicates: readonly LikelyDuplicate[]): string {
  return duplicates.map(({ slug }) => slug).join(' ');
}
