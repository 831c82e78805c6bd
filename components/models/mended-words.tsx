import type { FoundPage } from '@/domain/models/views';
import styles from './mended-words.module.css';

/** Says which mistyped words were taken for others; nothing where none was. */
export function MendedWords({ mended }: Pick<FoundPage, 'mended'>) {
  if (mended.length === 0) return null;
  return (
    <output className={styles.mended}>
      {mended.map(({ asked, taken }) => (
        <span key={asked}>
          Nothing is called “{asked}”; shown is what fits {taken.map((word) => `“${word}”`).join(' or ')}.{' '}
        </span>
      ))}
    </output>
  );
}
