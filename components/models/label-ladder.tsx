import { LABEL_TONES } from '@/domain/models/label-tones';
import type { LabelId } from '@/domain/models/views';
import { LABEL_IDS } from '@/domain/ratings/framework/v1/labels';
import { labelTerm } from '../ratings/framework-terms';
import styles from './label-ladder.module.css';

type Props = {
  /** How many models carry each label. */
  counts?: Partial<Readonly<Record<LabelId, number>>>;
};

/** All labels, best first, each with what it means. */
export function LabelLadder({ counts = {} }: Props) {
  return (
    <ol className={styles.ladder}>
      {LABEL_IDS.map((id) => {
        const label = labelTerm(id);
        const count = counts[id];
        return (
          <li key={id} data-tone={LABEL_TONES[id]}>
            <h2>
              <a href={`/labels/${id}`}>{label.name}</a>
            </h2>
            <div>
              <p>{label.means}</p>
              <p className={styles.facts}>
                {[label.subtitle, label.alsoToldAs && `in other vocabularies: ${label.alsoToldAs}`]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {count === undefined ? null : (
              <p className={styles.count}>
                <a href={`/models?label=${id}`}>{count === 1 ? '1 model' : `${count} models`}</a>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
