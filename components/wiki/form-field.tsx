import type { ReactNode } from 'react';
import { TextArea } from '../ui/text-area';
import styles from './form-field.module.css';

type Props = {
  /** The field's name in the form, by which its error is found too. */
  name: string;
  label: string;
  value: string;
  error?: string | undefined;
  hint?: ReactNode;
  /** Lines of a text area; one line is an input. */
  lines?: number;
  /** What may be chosen; without, one types. */
  options?: ReadonlyArray<{ value: string; name: string }>;
  /** Some of what may be typed. */
  suggestions?: ReadonlyArray<{ value: string; name: string }>;
  type?: 'text' | 'url' | 'date';
  placeholder?: string;
  maxLength?: number;
};

/** A labelled field that keeps what was typed and has its error and its hint tied to it. */
export function FormField({
  name,
  label,
  value,
  error,
  hint,
  lines = 1,
  options,
  suggestions,
  type = 'text',
  ...rest
}: Props) {
  const shared = {
    id: idOf(name),
    name,
    defaultValue: value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby':
      [error ? errorIdOf(name) : '', hint ? `${idOf(name)}-hint` : ''].filter(Boolean).join(' ') || undefined,
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={shared.id}>{label}</label>
      {options ? (
        <select {...shared}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      ) : lines > 1 ? (
        <TextArea {...shared} {...rest} rows={lines} />
      ) : (
        <input
          {...shared}
          {...rest}
          type={type}
          inputMode={type === 'url' ? 'url' : undefined}
          list={suggestions ? `${idOf(name)}-list` : undefined}
        />
      )}
      {suggestions ? (
        <datalist id={`${idOf(name)}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion.value} value={suggestion.value}>
              {suggestion.name}
            </option>
          ))}
        </datalist>
      ) : null}
      {hint ? (
        <p id={`${idOf(name)}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <FieldError name={name} message={error} />
    </div>
  );
}

/** What is wrong with a field, told where it stands. */
export function FieldError({ name, message }: { name: string; message: string | undefined }) {
  return message ? (
    <p id={errorIdOf(name)} className={styles.error} role="alert">
      {message}
    </p>
  ) : null;
}

/** The id of a field's input, to link to it. */
export function idOf(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

function errorIdOf(name: string): string {
  return `${idOf(name)}-error`;
}
