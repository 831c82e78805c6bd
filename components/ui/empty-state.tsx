import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type Props = {
  /** What is not there yet, in a sentence. */
  title: string;
  /** The next step. */
  children: ReactNode;
};

/** Says what is not there yet, and what to do about it. */
export function EmptyState({ title, children }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <div>{children}</div>
    </div>
  );
}
