import type { ModelPage } from '@/domain/models/views';
import { ScrollRegion } from '../ui/scroll-region';
import { TimeStamp } from '../ui/time-stamp';
import styles from './cite-line.module.css';

type Props = {
  page: Pick<ModelPage, 'slug' | 'name' | 'revision' | 'framework' | 'updatedAt'>;
  /** The full address of this page; the path alone where the site's address is not known. */
  permalink?: string;
};

/** How to cite this page, in words and for BibTeX: name, revision, framework version, time and address. */
export function CiteLine({ page, permalink = `/models/${page.slug}` }: Props) {
  return (
    <>
      <p className={styles.cite}>
        <cite>“{page.name}”</cite>, Weights &amp; Measures, revision {page.revision}, framework {page.framework},{' '}
        <TimeStamp at={page.updatedAt} clock />, <a href={permalink}>{permalink}</a>
      </p>
      <details className={styles.bibtex}>
        <summary>BibTeX</summary>
        <ScrollRegion label="BibTeX entry">
          <pre>
            <code>{bibtexOf(page, permalink)}</code>
          </pre>
        </ScrollRegion>
      </details>
    </>
  );
}

function bibtexOf({ slug, name, revision, framework, updatedAt }: Props['page'], permalink: string): string {
  return `@misc{weights-and-measures:${slug},
  title        = {{${texOf(name)}}},
  author       = {{Contributors of Weights \\& Measures}},
  year         = {${updatedAt.slice(0, 4)}},
  howpublished = {Weights \\& Measures, \\url{${permalink}}},
  note         = {Revision ${revision} of ${updatedAt.slice(0, 10)}, framework ${framework}}
}`;
}

/** A name as TeX takes it. */
function texOf(text: string): string {
  return text.replaceAll(/[\\{}]/g, '').replaceAll(/[#$%&_]/g, '\\$&');
}
