import type { ReactNode } from 'react';
import styles from './error-notice.module.css';

type Props = {
  /** 404, 500; told small. */
  status: number;
  title: string;
  /** What happened and what to do. */
  children: ReactNode;
  /** What to tell us when asking about it. */
  reference?: string;
};

/** The content of an error page: what happened, what to do, and where to go on. */
export function ErrorNotice({ status, title, children, reference }: Props) {
  return (
    <div className={styles.notice}>
      <p className={styles.status}>{status}</p>
      <h1>{title}</h1>
      <div className={styles.text}>{children}</div>
      <form className={styles.search} action="/models" method="get">
        <label htmlFor="error-search">Find a model</label>
        <input id="error-search" type="search" name="q" maxLength={100} />
        <button type="submit">Search</button>
      </form>
      <p>
        <a href="/">Home</a> · <a href="/models">All models</a>
      </p>
      {reference ? (
        <p className={styles.reference}>
          Reference <code>{reference}</code>
        </p>
      ) : null}
    </div>
  );
}
