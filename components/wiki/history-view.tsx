import type { ReactNode } from 'react';
import type { Named } from '@/domain/models/views';
import type { RevisionSummary } from '@/domain/wiki/views';
import { PageHeading } from '../ui/page-heading';
import styles from './history-view.module.css';
import { RevisionFacts } from './revision-facts';
import { ModelTrail } from './sign-in-to-edit';

type Props = {
  model: Named;
  revisions: readonly RevisionSummary[];
  /** What the head has for one viewer. */
  children?: ReactNode;
};

/** A page's revisions, newest first: each at its address, any two to compare, each to undo or to go back to. */
export function HistoryView({ model, revisions, children }: Props) {
  const [latest, before] = revisions;
  const path = `/models/${model.slug}`;
  return (
    <>
      <ModelTrail model={model} />
      <PageHeading
        title={`History of ${model.name}`}
        lead="Every approved edit is a revision, with its author and whoever approved it."
      >
        {children}
      </PageHeading>
      <form action={`${path}/diff`} method="get" aria-label="Compare revisions">
        {before ? (
          <p className={styles.heads} aria-hidden="true">
            <span>From</span>
            <span>To</span>
          </p>
        ) : null}
        <ol className={styles.revisions}>
          {revisions.map((revision) => (
            <li key={revision.number}>
              <Line path={path} revision={revision} latest={latest?.number ?? 0} before={before?.number ?? 0} />
            </li>
          ))}
        </ol>
        {before ? <button type="submit">Compare the two</button> : null}
      </form>
    </>
  );
}

type LineProps = { path: string; revision: RevisionSummary; latest: number; before: number };

function Line({ path, revision, latest, before }: LineProps) {
  const { number, summary } = revision;
  return (
    <>
      {before > 0 ? (
        <span className={styles.pick}>
          <input
            type="radio"
            name="from"
            value={number}
            defaultChecked={number === before}
            aria-label={`From revision ${number}`}
          />
          <input
            type="radio"
            name="to"
            value={number}
            defaultChecked={number === latest}
            aria-label={`To revision ${number}`}
          />
        </span>
      ) : null}
      <div className={styles.line}>
        <p>
          <a href={`${path}/history/${number}`}>Revision {number}</a>
        </p>
        <p className={styles.summary}>{summary}</p>
        <p className={styles.facts}>
          <RevisionFacts revision={revision} />
          {number > 1 ? (
            <>
              {' · '}
              <a href={`${path}/diff?from=${number - 1}&to=${number}`}>
                What changed<span className="visually-hidden"> in revision {number}</span>
              </a>
              {' · '}
              <a href={`${path}/edit?undo=${number}`} rel="nofollow">
                Undo<span className="visually-hidden"> revision {number}</span>
              </a>
            </>
          ) : null}
          {number < latest ? (
            <>
              {' · '}
              <a href={`${path}/edit?revert=${number}`} rel="nofollow">
                Revert to this<span className="visually-hidden"> revision {number}</span>
              </a>
            </>
          ) : null}
        </p>
      </div>
    </>
  );
}
