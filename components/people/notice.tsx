import type { ReactNode } from 'react';
import styles from './people-form.module.css';

/** What went wrong before this page, and what to do about it. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className={styles.notice} role="alert">
      {children}
    </p>
  );
}
