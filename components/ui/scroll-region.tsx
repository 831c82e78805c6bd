import type { ReactNode } from 'react';
import styles from './scroll-region.module.css';

/** Room for something wider than the screen: it scrolls by itself, by keyboard too, and has a name. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
