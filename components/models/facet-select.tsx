import styles from './model-filters.module.css';

export type Option = { value: string; name: string };

type Props = { name: string; title: string; any: string; value: string | undefined; options: readonly Option[] };

/** A choice among the values of a facet. */
export function FacetSelect({ name, title, any, value, options }: Props) {
  return (
    <label className={styles.field}>
      <span>{title}</span>
      <select name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
