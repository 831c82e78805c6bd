import type { CasePoint, ModelPage } from '@/domain/models/views';
import { SourceLink } from '../ui/source-link';
import styles from './case-columns.module.css';

/** The case for and the case against, side by side, each point with its source. */
export function CaseColumns({ points }: { points: ModelPage['case'] }) {
  return (
    <div className={styles.columns}>
      <Column title="For" points={points.for} />
      <Column title="Against" points={points.against} />
    </div>
  );
}

function Column({ title, points }: { title: string; points: readonly CasePoint[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {points.length === 0 ? <p className={styles.none}>Nobody has made this case yet.</p> : null}
      <ul>
        {points.map((one, index) => (
          <li key={index}>
            <p>{one.point}</p>
            <small>
              <SourceLink source={one.source} />
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
