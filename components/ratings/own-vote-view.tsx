import type { ReactNode } from 'react';
import { LEVEL_NAMES } from '@/domain/ratings/levels';
import type { OwnVote } from '@/domain/ratings/own-vote';
import styles from './own-vote-view.module.css';

type Props = {
  vote: OwnVote;
  /** What it weighs and why. */
  explanation: string;
  /** The button that says it still holds, where that is asked. */
  children: ReactNode;
};

/** The viewer's own vote: what it says, what it weighs and why. */
export function OwnVoteView({ vote, explanation, children }: Props) {
  return (
    <div>
      <p className={styles.explanation}>
        You rated this <strong>{LEVEL_NAMES[vote.answer]}</strong>. {explanation}
      </p>
      {children}
    </div>
  );
}

/** What the viewer's vote would weigh and why, before there is one. */
export function ComingVoteView({ explanation }: { explanation: string }) {
  return <p className={styles.explanation}>{explanation}</p>;
}
