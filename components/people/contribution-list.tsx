import type { Contribution } from '@/domain/people/views';
import { LEVEL_NAMES } from '@/domain/ratings/levels';
import { criterionTerm } from '../ratings/framework-terms';
import { TimeStamp } from '../ui/time-stamp';
import styles from './contribution-list.module.css';

/** What somebody has contributed, newest first as given. */
export function ContributionList({ contributions }: { contributions: readonly Contribution[] }) {
  return (
    <ol className={styles.contributions}>
      {contributions.map((contribution) => (
        <li key={`${contribution.at} ${contribution.model.slug} ${placeOf(contribution)}`}>
          <TimeStamp at={contribution.at} />
          {contribution.kind === 'vote' ? <VoteLine {...contribution} /> : <EditLine {...contribution} />}
        </li>
      ))}
    </ol>
  );
}

function placeOf(contribution: Contribution): string {
  return contribution.kind === 'vote' ? contribution.criterion : String(contribution.revision);
}

function VoteLine({ model, criterion, answer, reason, isProposal }: Extract<Contribution, { kind: 'vote' }>) {
  return (
    <div>
      {isProposal ? 'Proposed' : 'Rated'}{' '}
      <a href={`/models/${model.slug}/criteria/${criterion}`}>
        {model.name}: {criterionTerm(criterion).name.toLowerCase()}
      </a>{' '}
      {isProposal ? 'as ' : ''}
      {LEVEL_NAMES[answer]}
      {reason === null ? null : <p className={styles.words}>{reason}</p>}
    </div>
  );
}

function EditLine({ model, revision, summary, isNewPage }: Extract<Contribution, { kind: 'edit' }>) {
  return (
    <div>
      {isNewPage ? 'Wrote the page of' : 'Edited'} <a href={`/models/${model.slug}`}>{model.name}</a>,{' '}
      <a href={`/models/${model.slug}/history/${revision}`}>revision {revision}</a>
      {summary === null ? null : <p className={styles.words}>{summary}</p>}
    </div>
  );
}
