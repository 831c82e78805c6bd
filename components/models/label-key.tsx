import { LABEL_TONES } from '@/domain/models/label-tones';
import type { LabelId } from '@/domain/models/views';
import { labelTerm } from '../ratings/framework-terms';
import styles from './label-key.module.css';

/** What the shapes of a picture mean. The picture holds the shapes themselves. */
export function LabelKey({ ids }: { ids: readonly LabelId[] }) {
  return (
    <ul className={styles.key}>
      {ids.map((id) => (
        <li key={id} data-tone={LABEL_TONES[id]}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
            <use href={`#dot-${id}`} />
          </svg>
          {labelTerm(id).name}
        </li>
      ))}
    </ul>
  );
}
