import { TimeStamp } from '../ui/time-stamp';
import type { Draft } from './drafts';
import styles from './page-form.module.css';

type Props = { draft: Draft; onRestore: (draft: Draft) => void; onDiscard: (draft: Draft) => void };

/** Offers back what was typed on an earlier visit. */
export function DraftOffer({ draft, onRestore, onDiscard }: Props) {
  return (
    <section className={styles.notice} aria-label="Unsent draft">
      <p>
        This browser keeps a draft of yours that was not sent, of <TimeStamp at={draft.at} clock />.
      </p>
      <p className={styles.buttons}>
        <button type="button" onClick={() => onRestore(draft)}>
          Restore draft
        </button>
        <button type="button" onClick={() => onDiscard(draft)}>
          Discard draft
        </button>
      </p>
    </section>
  );
}
