import type { ChangeView } from '@/domain/models/views';
import { TimeStamp } from '../ui/time-stamp';
import styles from './change-list.module.css';

/** What happened, newest first as given. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <ol className={styles.changes}>
      {changes.map((change) => (
        <li key={change.id}>
          <TimeStamp at={change.at} />
          <span>
            {change.model ? (
              <>
                <a href={`/models/${change.model.slug}`}>{change.model.name}</a>:{' '}
              </>
            ) : null}
            {isPage(change) ? change.text : <a href={change.path}>{change.text}</a>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Whether there is nothing more to see than the page that is named anyway. */
function isPage({ model, path }: ChangeView): boolean {
  return model === null || path === `/models/${model.slug}`;
}
