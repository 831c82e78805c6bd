import { type DiffStretch, foldUnchanged } from '@/domain/wiki/fold-unchanged';
import type { FieldDiff, TextChange } from '@/domain/wiki/views';
import styles from './page-diff.module.css';

type Props = {
  diff: readonly FieldDiff[];
  /** What to say where nothing differs. */
  empty?: string;
};

/**
 * How two documents of a page differ: a field at a time, what went struck through and what came underlined, in words too.
 * Its fields are third-level headings: it stands in a section of its page.
 */
export function PageDiff({ diff, empty = 'Nothing differs.' }: Props) {
  if (diff.length === 0) return <p>{empty}</p>;
  return (
    <div>
      {diff.map(({ field, name, changes }) => (
        <div key={field} className={styles.field}>
          <h3>{name}</h3>
          <DiffText changes={changes} />
        </div>
      ))}
    </div>
  );
}

/** How one text became another. */
export function DiffText({ changes }: { changes: readonly TextChange[] }) {
  return (
    <div className={styles.text}>
      {foldUnchanged(changes).map((stretch, index) => (
        <Stretch key={index} {...stretch} />
      ))}
    </div>
  );
}

function Stretch({ kind, text }: DiffStretch) {
  switch (kind) {
    case 'same':
      return <span>{text}</span>;
    case 'folded':
      return (
        <details className={styles.folded}>
          <summary>{text.length.toLocaleString('en')} characters unchanged</summary>
          {text}
        </details>
      );
    case 'added':
      return (
        <ins>
          <Spoken>added: </Spoken>
          {visible(text)}
          <Spoken> (end of addition) </Spoken>
        </ins>
      );
    case 'removed':
      return (
        <del>
          <Spoken>removed: </Spoken>
          {visible(text)}
          <Spoken> (end of removal) </Spoken>
        </del>
      );
    default:
      return kind satisfies never;
  }
}

function Spoken({ children }: { children: string }) {
  return <span className="visually-hidden">{children}</span>;
}

/** White space alone cannot be seen: line ends get their sign. */
function visible(text: string): string {
  return text.trim() === '' ? text.replaceAll('\n', '¶\n') : text;
}
