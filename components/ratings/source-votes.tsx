import type { SourceVote } from '@/domain/models/views';
import { SourceLink } from '../ui/source-link';
import { LevelDisc } from './level-disc';
import styles from './source-votes.module.css';

const NAMES: Readonly<Record<string, string>> = {
  catalogue: 'The editors’ catalogue',
  licence: 'Read from the licence',
};

/** What each source says, why, and the addresses where it can be checked. */
export function SourceVotes({ sources }: { sources: readonly SourceVote[] }) {
  return (
    <ul className={styles.votes}>
      {sources.map((source) => (
        <li key={source.name}>
          <div className={styles.head}>
            <LevelDisc level={source.level} word /> <span>{NAMES[source.name] ?? source.name}</span>
          </div>
          <p className={styles.reason}>{source.reason}</p>
          <ul className={styles.evidence} aria-label="Evidence">
            {source.evidence.map((one, index) => (
              <li key={index}>
                <SourceLink source={one} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
