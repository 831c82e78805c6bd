import type { ClauseAnswer } from '@/domain/models/clauses';
import styles from './clause-mark.module.css';
import { CLAUSE_WORDS } from './clause-words';

/** A licence's answer as a sign: tick, part, cross, dot; never the disc, which is a level's. */
export function ClauseMark({ says, hidden = false }: { says: ClauseAnswer; hidden?: boolean }) {
  return (
    <span className={styles.mark} data-says={says} {...(hidden ? { 'aria-hidden': true } : {})}>
      {CLAUSE_WORDS[says].word}
    </span>
  );
}
