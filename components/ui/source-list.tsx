import type { SourceLink as Source } from '@/domain/models/views';
import { SourceLink } from './source-link';
import styles from './source-list.module.css';

/** The addresses that a page rests on, numbered. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className={styles.sources}>
      {sources.map((source, index) => (
        <li key={index}>
          <SourceLink source={source} />
        </li>
      ))}
    </ol>
  );
}
