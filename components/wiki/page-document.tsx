import type { ReactNode } from 'react';
import type { ModelDocument } from '@/domain/models/model-document';
import { fieldText } from '@/domain/wiki/field-text';
import { PAGE_FIELDS, type PageFieldId, toPageFields } from '@/domain/wiki/page-fields';
import type { PageReferences } from '@/domain/wiki/views';
import styles from './page-document.module.css';

type Props = {
  document: ModelDocument;
  /** The article, rendered. */
  article: ReactNode;
  references: PageReferences;
};

/** All that a page said at one time, field by field. */
export function PageDocument({ document, article, references }: Props) {
  const fields = toPageFields(document);
  return (
    <dl className={styles.document}>
      {PAGE_FIELDS.map(({ id, name }) => {
        const value = id === 'article' ? article : (linked(references, id) ?? told(id, fields[id]));
        return value === null ? null : (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function linked(references: PageReferences, id: PageFieldId): ReactNode {
  const found = Object.entries(references).find(([field]) => field === id)?.[1];
  return found && <a href={found.path}>{found.name}</a>;
}

/** A field's value in words: lists an item a line; null where it says nothing. */
function told(id: PageFieldId, value: unknown): ReactNode {
  if (!Array.isArray(value)) return fieldText(id, value) || null;
  const items = value.map((item) => fieldText(id, [item]));
  return items.length === 0 ? null : (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
