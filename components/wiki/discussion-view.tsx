import type { ReactNode } from 'react';
import type { Discussion, ThreadSummary } from '@/domain/wiki/discussion';
import { SomebodyName } from '../people/somebody-name';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Pagination } from '../ui/pagination';
import { Section } from '../ui/section';
import { TimeStamp } from '../ui/time-stamp';
import styles from './discussion-view.module.css';
import { ModelTrail } from './sign-in-to-edit';

type Props = {
  discussion: Discussion;
  /** How one opens a thread: the form, or the way to it. */
  start: ReactNode;
};

/** What a page is talked about, the thread with the newest post first. */
export function DiscussionView({ discussion: { model, threads, page, pages }, start }: Props) {
  return (
    <>
      <ModelTrail model={model} />
      <PageHeading
        title={`Discussion of ${model.name}`}
        lead={
          <>
            For what concerns the page and its sources. What a rating should be is said{' '}
            <a href={`/models/${model.slug}#ratings`}>with a vote</a>, where it counts.
          </>
        }
      />
      {threads.length === 0 ? (
        <EmptyState title="Nobody has said anything yet.">
          Something on the page is wrong, unclear or missing, and you would rather ask before you edit it? Ask here.
        </EmptyState>
      ) : (
        <ol className={styles.threads}>
          {threads.map((thread) => (
            <li key={thread.id}>
              <p className={styles.title} dir="auto">
                <a href={`/models/${model.slug}/discussion/${thread.id}`}>{threadTitle(thread.title)}</a>
              </p>
              <ThreadFacts thread={thread} />
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pages={pages} hrefOf={(other) => `/models/${model.slug}/discussion?page=${other}`} />
      <Section id="start" title="Start a discussion">
        {start}
      </Section>
    </>
  );
}

function ThreadFacts({ thread: { author, at, replies, lastAt } }: { thread: ThreadSummary }) {
  return (
    <p className={styles.facts}>
      <SomebodyName somebody={author} />, <TimeStamp at={at} /> ·{' '}
      {replies === 0 ? (
        'no reply yet'
      ) : (
        <>
          {replies === 1 ? '1 reply' : `${replies} replies`}, the latest <TimeStamp at={lastAt} clock />
        </>
      )}
    </p>
  );
}

/** A thread's title, or what stands in its place. */
export function threadTitle(title: string | null): string {
  return title ?? 'Without its opening';
}
