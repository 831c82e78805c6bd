import type { ReactNode } from 'react';
import type { Named, RatingView } from '@/domain/models/views';
import { CRITERION_IDS } from '@/domain/ratings/criteria';
import { explainPublication } from '@/domain/ratings/explain-publication';
import { Breadcrumb } from '../ui/breadcrumb';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';
import { TimeStamp } from '../ui/time-stamp';
import { criterionTerm } from './framework-terms';
import { LevelDisc } from './level-disc';
import styles from './rating-page-view.module.css';
import { RubricChart } from './rubric-chart';
import { SourceVotes } from './source-votes';
import { standingOf } from './standing-of';

type Props = {
  model: Named;
  rating: RatingView;
  /** That nobody has voted for long, if so. */
  quiet: string | null;
  /** "Why it stands so", in a sentence or two. */
  why: string;
  /** The form "Your rating", or the link "Sign in to vote". */
  vote?: ReactNode;
  /** Proposals with their reasons and buttons. */
  proposals?: ReactNode;
  history?: ReactNode;
  /** What a moderator may do about what is published. */
  moderation?: ReactNode;
};

/** One rating of one model: the level, the rubric as its chart, why it stands so, who says what. */
export function RatingPageView({ model, rating, quiet, why, vote, proposals, history, moderation }: Props) {
  const criterion = criterionTerm(rating.criterion);
  const { published } = rating;
  const publication = explainPublication(rating);
  const differs = rating.level !== published.level || rating.state !== published.state;
  return (
    <article>
      <Breadcrumb
        trail={[
          { href: '/models', name: 'Models' },
          { href: `/models/${model.slug}`, name: model.name },
        ]}
      />
      <h1>
        <span className={styles.name}>
          {model.name}: {criterion.name.toLowerCase()}
        </span>{' '}
        {criterion.question}
      </h1>
      <div className={styles.level}>
        <LevelDisc level={published.level} state={published.state} word size="large" />
        <p>
          {standingOf(rating)}
          {published.since ? (
            <>
              {' '}
              · since <TimeStamp at={published.since} />
            </>
          ) : null}
          {rating.inheritedFrom ? (
            <>
              {' '}
              · taken over from <a href={`/models/${rating.inheritedFrom.slug}`}>{rating.inheritedFrom.name}</a>
            </>
          ) : null}
        </p>
      </div>
      {publication.length > 0 ? <p className={styles.publication}>{publication.join(' ')}</p> : null}
      {quiet === null ? null : <p className={styles.publication}>{quiet}</p>}
      {moderation}
      <Section id="count" title={differs ? 'The count now' : 'The count'} heading="top">
        <RubricChart rating={rating} />
        <p className={styles.why}>{why}</p>
      </Section>
      {vote ? (
        <Section id="vote" title="Your rating">
          {vote}
        </Section>
      ) : null}
      <Section id="sources" title="What the sources say">
        {rating.sources.length === 0 ? (
          <EmptyState title="No source speaks on this yet.">
            Evidence would be: {criterion.evidence.charAt(0).toLowerCase() + criterion.evidence.slice(1)}
          </EmptyState>
        ) : (
          <SourceVotes sources={rating.sources} />
        )}
      </Section>
      {proposals ? (
        <Section id="proposals" title="Proposals">
          {proposals}
        </Section>
      ) : null}
      {history ? (
        <Section id="history" title="History">
          {history}
        </Section>
      ) : null}
      <Neighbours model={model} rating={rating} />
    </article>
  );
}

/** The criteria before and after this one, and what this one asks of every model. */
function Neighbours({ model, rating }: { model: Named; rating: RatingView }) {
  const at = CRITERION_IDS.indexOf(rating.criterion);
  const before = CRITERION_IDS[at - 1];
  const after = CRITERION_IDS[at + 1];
  return (
    <nav className={styles.neighbours} aria-label="Criteria of this model" data-print="no">
      {before ? (
        <a href={`/models/${model.slug}/criteria/${before}`} rel="prev">
          {criterionTerm(before).name}
        </a>
      ) : (
        <span />
      )}
      <a href={`/criteria/${rating.criterion}`}>{criterionTerm(rating.criterion).name} in general</a>
      {after ? (
        <a href={`/models/${model.slug}/criteria/${after}`} rel="next">
          {criterionTerm(after).name}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
