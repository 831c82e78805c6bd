import { LENS_IDS } from '@/domain/ratings/framework/v1/lenses/lenses';
import { SourceLink } from '../ui/source-link';
import styles from './lens-list.module.css';
import { LENS_TERMS } from './lens-terms';

/** The other definitions through which the same levels are read, each with how we read it and where it stands. */
export function LensList() {
  return (
    <dl className={styles.list}>
      {LENS_IDS.map((id) => {
        const { name, means, source } = LENS_TERMS[id];
        return (
          <div key={id} id={id}>
            <dt>{name}</dt>
            <dd>
              <p>{means}</p>
              <p className={styles.source}>
                <SourceLink source={source} />
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
