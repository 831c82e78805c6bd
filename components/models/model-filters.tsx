import { LABEL_IDS } from '@/domain/ratings/framework/v1/labels';
import { LEVEL_NAMES, LEVELS } from '@/domain/ratings/levels';
import { criterionTerm, GROUPS, labelTerm } from '../ratings/framework-terms';
import styles from './model-filters.module.css';

type Option = { value: string; name: string };

type Props = {
  /** The query as it stands, by the names of the address: `q`, `label`, `criterion.weights`, `sort` and so on. */
  values: Readonly<Record<string, string | undefined>>;
  organizations: readonly Option[];
  licences: readonly Option[];
  sorts: readonly Option[];
};

/** Search, filters and order of the matrix: a form that needs no script. */
export function ModelFilters({ values, organizations, licences, sorts }: Props) {
  const chosen = GROUPS.some((group) => group.criteria.some((id) => values[`criterion.${id}`]));
  const labels = LABEL_IDS.map((id) => ({ value: id, name: labelTerm(id).name }));
  const levels = LEVELS.toReversed().map((level) => ({ value: level, name: LEVEL_NAMES[level] }));
  return (
    <form className={styles.filters} action="/models" method="get" aria-label="Filter models">
      <div className={styles.row}>
        <label className={styles.field}>
          <span>Name</span>
          <input type="search" name="q" defaultValue={values.q ?? ''} maxLength={100} />
        </label>
        <Select name="label" title="Label" any="Any label" value={values.label} options={labels} />
        <Select name="organization" title="Maker" any="Any maker" value={values.organization} options={organizations} />
        <Select name="licence" title="Licence" any="Any licence" value={values.licence} options={licences} />
        <Select name="sort" title="Order" value={values.sort} options={sorts} />
        <button type="submit">Show</button>
      </div>
      <details className={styles.more} open={chosen}>
        <summary>By criterion</summary>
        <div className={styles.groups}>
          {GROUPS.map((group) => (
            <fieldset key={group.id}>
              <legend>{group.name}</legend>
              {group.criteria.map((id) => (
                <Select
                  key={id}
                  name={`criterion.${id}`}
                  title={criterionTerm(id).name}
                  any="Any"
                  value={values[`criterion.${id}`]}
                  options={levels}
                />
              ))}
            </fieldset>
          ))}
        </div>
      </details>
    </form>
  );
}

type SelectProps = { name: string; title: string; value: string | undefined; options: readonly Option[]; any?: string };

function Select({ name, title, value, options, any }: SelectProps) {
  return (
    <label className={styles.field}>
      <span>{title}</span>
      <select name={name} defaultValue={value ?? ''}>
        {any ? <option value="">{any}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
