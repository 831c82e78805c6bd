import { type FormErrors, type FormFields, ROWS, type RowsName, rowCount } from '@/domain/wiki/form-fields';
import { FieldError, FormField, idOf } from './form-field';
import styles from './form-rows.module.css';

type Props = {
  rows: RowsName;
  /** What a row is, and several: "Variant", "variants". */
  each: string;
  several: string;
  /** By input: what it is called, and how much room it takes on a wide screen. */
  inputs: Readonly<Record<string, { label: string; placeholder?: string; type?: 'url'; lines?: number }>>;
  fields: FormFields;
  errors: FormErrors;
};

/** A field that repeats: a row of inputs each, with empty ones at the end, and a button for more. */
export function FormRows({ rows, each, several, inputs, fields, errors }: Props) {
  const names = ROWS[rows];
  return (
    <div id={idOf(rows)} className={styles.rows} data-rows={rows}>
      <div className={styles.heads} aria-hidden="true">
        {names.map((name) => (
          <span key={name}>{inputs[name]?.label}</span>
        ))}
      </div>
      <FieldError name={rows} message={errors[rows]} />
      {Array.from({ length: rowCount(fields, rows) }, (_, index) => (
        <fieldset key={index} className={styles.row} aria-label={`${each} ${index + 1}`}>
          {names.map((name) => {
            const full = `${rows}.${index}.${name}`;
            return (
              <FormField
                key={name}
                name={full}
                label={name}
                value={fields[full] ?? ''}
                error={errors[full]}
                {...inputs[name]}
              />
            );
          })}
        </fieldset>
      ))}
      <button type="submit" name="intent" value={`more ${rows}`} className={styles.more}>
        More {several}
      </button>
    </div>
  );
}
