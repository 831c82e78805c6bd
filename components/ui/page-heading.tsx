import type { ReactNode } from 'react';
import styles from './page-heading.module.css';

type Props = {
  title: string;
  /** One or two sentences under the title: what this page is for. */
  lead?: ReactNode;
  /** Small facts in a line. */
  facts?: ReactNode;
  /** What else belongs to the head: a search form, say. */
  children?: ReactNode;
};

/** The title of a page with its lead. */
export function PageHeading({ title, lead, facts, children }: Props) {
  return (
    <div className={styles.heading}>
      <h1>{title}</h1>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {facts ? <p className={styles.facts}>{facts}</p> : null}
      {children}
    </div>
  );
}
