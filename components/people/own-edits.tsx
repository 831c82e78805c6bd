import type { EditState, EditSummary } from '@/domain/wiki/views';
import { TimeStamp } from '../ui/time-stamp';
import styles from './contribution-list.module.css';

const STATES: Readonly<Record<EditState, string>> = {
  pending: 'waits for a moderator',
  approved: 'approved',
  rejected: 'rejected; you can amend it',
  withdrawn: 'withdrawn',
};

/** A person's own edits and where each stands, for that person alone. */
export function OwnEdits({ edits }: { edits: readonly EditSummary[] }) {
  return (
    <ol className={styles.contributions}>
      {edits.map(({ id, at, amendedAt, name, isNewPage, summary, state }) => (
        <li key={id}>
          <TimeStamp at={amendedAt ?? at} />
          <div>
            <a href={`/edits/${id}`}>
              {isNewPage ? 'New page' : 'Edit'}: {name}
            </a>{' '}
            {STATES[state]}
            <p className={styles.words}>{summary}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
