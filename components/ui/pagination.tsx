import styles from './pagination.module.css';

type Props = {
  /** Counted from 1. */
  page: number;
  pages: number;
  /** The address of a page of the same list. */
  hrefOf: (page: number) => string;
};

/** The way through a list that is longer than a page; nothing when it is not. */
export function Pagination({ page, pages, hrefOf }: Props) {
  if (pages <= 1) return null;
  return (
    <nav className={styles.pagination} aria-label="Pages" data-print="no">
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          Previous page
        </a>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          Next page
        </a>
      ) : null}
    </nav>
  );
}
