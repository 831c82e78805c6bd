import type { ReactNode } from 'react';
import type { ConflictingField } from '@/domain/wiki/views';
import { Section } from '../ui/section';
import { ConflictSides } from './conflict-panel';
import styles from './conflict-panel.module.css';

type Props = {
  title: string;
  conflicts: readonly ConflictingField[];
  /** What the side that is not the page's is called. */
  proposal: string;
  /** What to do about it. */
  children: ReactNode;
};

/** Where the page has moved on in another way, field by field, to look at. */
export function ConflictNotice({ title, conflicts, proposal, children }: Props) {
  return (
    <Section id="conflicts" title={title} note={children} heading="top">
      <div className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <div key={conflict.field}>
            <h3>{conflict.name}</h3>
            <ConflictSides conflict={conflict} proposal={proposal} />
          </div>
        ))}
      </div>
    </Section>
  );
}
