import type { ReactNode } from 'react';
import type { QueuedSource } from '@/domain/moderation/queued-source';
import { AddressNote } from '../ratings/address-note';
import { criterionTerm } from '../ratings/framework-terms';
import { LevelDisc } from '../ratings/level-disc';
import { SourceLink } from '../ui/source-link';
import { TimeStamp } from '../ui/time-stamp';
import styles from './queued-source-view.module.css';

type Props = {
  queued: QueuedSource;
  /** The buttons that decide about it. */
  review: ReactNode;
};

/** A source that awaits a look, with what it is said to show. */
export function QueuedSourceView({ queued, review }: Props) {
  const { model, criterion, at, source, claims } = queued;
  const rating = `${model.name}: ${criterionTerm(criterion).name.toLowerCase()}`;
  return (
    <article aria-label={`Source for ${rating}`} className={styles.queued}>
      <h2>Source for {rating}</h2>
      <p className={styles.where}>
        <a href={`/models/${model.slug}/criteria/${criterion}`}>The rating</a> · cited <TimeStamp at={at} clock />
      </p>
      <p className={styles.source}>
        <SourceLink source={source} />
        <br />
        <AddressNote url={source.url} check={source.check} />
      </p>
      <p>Does it show this? The votes that cite it weigh more or less at once.</p>
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <li key={`${claim.level} ${claim.author} ${claim.reason}`}>
            <LevelDisc level={claim.level} word /> {claim.reason ?? 'The reason was removed.'}
            <small> – {claim.author ?? 'somebody'}</small>
          </li>
        ))}
      </ul>
      {review}
    </article>
  );
}
