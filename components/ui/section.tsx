import type { ReactNode } from 'react';
import styles from './section.module.css';

type Props = {
  id: string;
  title: string;
  /** A line under the heading that says how to read what follows. */
  note?: ReactNode;
  /** `side` hangs the heading in the margin on wide screens; `top` leaves the full width to a table. */
  heading?: 'side' | 'top';
  children: ReactNode;
};

/** A part of a page under its own rule and heading, which can be linked to. */
export function Section({ id, title, note, heading = 'side', children }: Props) {
  return (
    <section className={heading === 'side' ? styles.side : styles.top} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note ? <p className={styles.note}>{note}</p> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
