import type { RevisionDiff, RevisionSummary } from '@/domain/wiki/views';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { PageDiff } from './page-diff';
import styles from './revision-diff-view.module.css';
import { RevisionFacts } from './revision-facts';
import { ModelTrail } from './sign-in-to-edit';

/** What two revisions of a page differ in, in the order that was asked for. */
export function RevisionDiffView({ diff: { model, from, to, diff } }: { diff: RevisionDiff }) {
  const path = `/models/${model.slug}`;
  return (
    <>
      <ModelTrail model={model} />
      <PageHeading
        title={`${model.name}: revision ${from.number} to ${to.number}`}
        lead={leadOf(from.number, to.number)}
        facts={
          <>
            <a href={`${path}/history`}>History</a>
            {from.number === to.number ? null : (
              <>
                {' · '}
                <a href={`${path}/diff?from=${to.number}&to=${from.number}`}>The other way round</a>
              </>
            )}
          </>
        }
      >
        <ul className={styles.ends}>
          <End path={path} word="From" revision={from} />
          <End path={path} word="To" revision={to} />
        </ul>
      </PageHeading>
      <Section id="changes" title="What differs" heading="top">
        <PageDiff diff={diff} empty="Nothing: both say the same." />
      </Section>
    </>
  );
}

function leadOf(from: number, to: number): string {
  if (from === to) return 'Both are the same revision.';
  if (from > to) return `Backwards in time: what going back from revision ${from} to ${to} would change.`;
  return to - from === 1 ? 'What one revision changed.' : `What ${to - from} revisions changed together.`;
}

function End({ path, word, revision }: { path: string; word: string; revision: RevisionSummary }) {
  return (
    <li>
      {word} <a href={`${path}/history/${revision.number}`}>revision {revision.number}</a>: {revision.summary}
      <small>
        <RevisionFacts revision={revision} />
      </small>
    </li>
  );
}
