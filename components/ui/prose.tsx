import type { ReactNode } from 'react';
import styles from './prose.module.css';

/** Running text: an article, the method, the guidelines. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>;
}
