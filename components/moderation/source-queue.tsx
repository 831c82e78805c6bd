import type { ReactNode } from 'react';
import type { QueuedSource } from '@/domain/moderation/queued-source';
import { criterionTerm } from '../ratings/framework-terms';
import { LevelDisc } from '../ratings/level-disc';
import { EmptyState } from '../ui/empty-state';
import { SourceLink } from '../ui/source-link';
import { TimeStamp } from '../ui/time-stamp';
import styles from './source-queue.module.css';

type Props = {
  queue: readonly QueuedSource[];
  /** By source: the buttons that decide about it. */
  review: ReadonlyMap<string, ReactNode>;
};

/** Sources that await a look, oldest first, each with what it is said to show. */
export function SourceQueue({ queue, review }: Props) {
  const [oldest] = queue;
  if (!oldest) {
    return (
      <EmptyState title="No source awaits a look.">
        Sources come here when people cite them in a proposal. <a href="/models">See all models</a>
      </EmptyState>
    );
  }
  return (
    <>
      <p>
        {queue.length === 1 ? 'One source awaits' : `${queue.length} sources await`} a look, the oldest since{' '}
        <TimeStamp at={oldest.at} clock />.
      </p>
      <ol className={styles.queue}>
        {queue.map((entry) => (
          <li key={entry.source.id}>
            <article
              aria-label={`Source for ${entry.model.name}: ${criterionTerm(entry.criterion).name.toLowerCase()}`}
            >
              <p className={styles.where}>
                <a href={`/models/${entry.model.slug}/criteria/${entry.criterion}`}>
                  {entry.model.name}: {criterionTerm(entry.criterion).name.toLowerCase()}
                </a>{' '}
                · <TimeStamp at={entry.at} />
              </p>
              <p className={styles.source}>
                <SourceLink source={entry.source} />
              </p>
              <p>Does it show this?</p>
              <ul className={styles.claims}>
                {entry.claims.map((claim) => (
                  <li key={`${claim.level} ${claim.author} ${claim.reason}`}>
                    <LevelDisc level={claim.level} word /> {claim.reason ?? 'The reason was removed.'}
                    <small> {claim.author ?? 'somebody'}</small>
                  </li>
                ))}
              </ul>
              {review.get(entry.source.id)}
            </article>
          </li>
        ))}
      </ol>
    </>
  );
}
