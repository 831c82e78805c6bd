import { type Sort, usualSort } from '@/domain/models/model-filter';
import { criterionTerm, GROUPS } from '../ratings/framework-terms';
import styles from './model-filters.module.css';

const NAMES: ReadonlyArray<[Sort, string]> = [
  ['openness', 'Most open first'],
  ['score', 'Highest score first'],
  ['released', 'Newest first'],
  ['size', 'Largest first'],
  ['name', 'By name'],
  ['organization', 'By maker'],
  ['licence', 'By licence'],
];

/** The order of the list. The usual one has no value, so that it stays out of the address. */
export function SortSelect({ q, sort }: { q: string; sort: Sort }) {
  const usual = usualSort(q);
  const valueOf = (one: Sort) => (one === usual ? '' : one);
  return (
    <label className={styles.field}>
      <span>Order</span>
      <select name="sort" defaultValue={valueOf(sort)}>
        {usual === 'relevance' ? <option value="">Best match first</option> : null}
        {NAMES.map(([one, name]) => (
          <option key={one} value={valueOf(one)}>
            {name}
          </option>
        ))}
        <optgroup label="Most open in">
          {GROUPS.flatMap(({ criteria }) => criteria).map((id) => (
            <option key={id} value={`criterion.${id}`}>
              {criterionTerm(id).name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
