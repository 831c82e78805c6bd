import type { ReactNode } from 'react';
import type { FieldDiff, PageReferences, RevisionView as Revision } from '@/domain/wiki/views';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { PageDiff } from './page-diff';
import { PageDocument } from './page-document';
import { RevisionFacts } from './revision-facts';
import { ModelTrail } from './sign-in-to-edit';

type Props = {
  revision: Revision;
  /** What it changed in the one before; null for the first. */
  diff: readonly FieldDiff[] | null;
  /** Its article, rendered. */
  article: ReactNode;
  /** What it names, as that is called today. */
  references: PageReferences;
};

/** A page as it was at one revision, for good at this address. */
export function RevisionView({ revision, diff, article, references }: Props) {
  const { model, number, summary, document, isLatest } = revision;
  const path = `/models/${model.slug}`;
  return (
    <>
      <ModelTrail model={model} />
      <PageHeading
        title={`${model.name}, revision ${number}`}
        lead={summary}
        facts={<RevisionFacts revision={revision} />}
      >
        <p>
          {isLatest ? (
            <>
              This is what <a href={path}>the page</a> says now.
            </>
          ) : (
            <>
              The page has changed since: <a href={path}>what it says now</a>,{' '}
              <a href={`${path}/edit?revert=${number}`} rel="nofollow">
                revert to this revision
              </a>
              .
            </>
          )}{' '}
          <a href={`${path}/history`}>History</a>
          {number > 1 ? (
            <>
              {' · '}
              <a href={`${path}/history/${number - 1}`}>Revision {number - 1}</a>
              {' · '}
              <a href={`${path}/edit?undo=${number}`} rel="nofollow">
                Undo this revision
              </a>
            </>
          ) : null}
          {isLatest ? null : (
            <>
              {' · '}
              <a href={`${path}/history/${number + 1}`}>Revision {number + 1}</a>
            </>
          )}
        </p>
      </PageHeading>
      {diff ? (
        <Section id="changes" title="What it changed" heading="top">
          <PageDiff diff={diff} empty="Nothing that a page shows." />
        </Section>
      ) : null}
      <Section id="document" title="What the page said" heading="top">
        <PageDocument document={document} article={article} references={references} />
      </Section>
    </>
  );
}
