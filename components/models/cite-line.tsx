import type { ModelPage } from '@/domain/models/views';
import { TimeStamp } from '../ui/time-stamp';
import styles from './cite-line.module.css';

type Props = {
  page: Pick<ModelPage, 'slug' | 'name' | 'revision' | 'framework' | 'updatedAt'>;
  /** The full address of this page; the path alone where the site's address is not known. */
  permalink?: string;
};

/** How to cite this page: name, revision, framework version, time and address. */
export function CiteLine({ page, permalink = `/models/${page.slug}` }: Props) {
  return (
    <p className={styles.cite}>
      <cite>“{page.name}”</cite>, Weights &amp; Measures, revision {page.revision}, framework {page.framework},{' '}
      <TimeStamp at={page.updatedAt} clock />, <a href={permalink}>{permalink}</a>
    </p>
  );
}
