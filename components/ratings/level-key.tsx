import { LevelDisc } from './level-disc';
import styles from './level-key.module.css';

/** What the discs and the bars under them mean, in a line. */
export function LevelKey() {
  return (
    <ul className={styles.key} aria-label="Key">
      <li>
        <LevelDisc level="open" word />
      </li>
      <li>
        <LevelDisc level="mostly" word />
      </li>
      <li>
        <LevelDisc level="limited" word />
      </li>
      <li>
        <LevelDisc level="closed" word />
      </li>
      <li>
        <LevelDisc level={null} word />
      </li>
      <li>
        <LevelDisc level="na" word />
      </li>
      <li className={styles.bar} data-bar="whole">
        Consensus
      </li>
      <li className={styles.bar} data-bar="split">
        Contested or in dispute
      </li>
    </ul>
  );
}
