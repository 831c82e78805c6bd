import type { ReactNode } from 'react';
import { type Queue, type QueueItem, queuePath } from '@/domain/moderation/queue';
import { waitingTime } from '@/domain/moderation/waiting-time';
import { criterionTerm } from '../ratings/framework-terms';
import { PageHeading } from '../ui/page-heading';
import styles from './desk.module.css';

type Props = {
  queue: Queue;
  /** The path of what lies on the desk. */
  current: string;
  now: Date;
  /** What came of the decision before. */
  notice: string | null;
  /** What lies on the desk. */
  children: ReactNode;
};

/** A reader's desk: what waits on the left, what is looked at on the right. */
export function Desk({ queue, current, now, notice, children }: Props) {
  const { items, total, oldest } = queue;
  return (
    <>
      <PageHeading
        title="Moderation"
        facts={
          <>
            {total.freezes === 0 ? null : `${counted(total.freezes, 'surge of votes')}, `}
            {counted(total.edits, 'edit')} and {counted(total.sources, 'source')} wait
            {oldest === null ? null : `, the oldest for ${waitingTime(oldest, now)}`} ·{' '}
            <a href="/moderation/log">The log</a>
          </>
        }
      />
      {notice === null ? null : <output className={styles.notice}>{notice}</output>}
      <div className={styles.desk}>
        {items.length === 0 ? null : (
          <nav className={styles.queue} aria-label="Queue">
            <ol>
              {items.map((item) => {
                const path = queuePath(item);
                return (
                  <li key={path}>
                    <a href={path} aria-current={path === current ? 'page' : undefined}>
                      {titleOf(item)}
                    </a>
                    <small>
                      {item.kind === 'edit' ? `by ${item.edit.author.name}, ` : null}
                      {waitingTime(item.since, now)}
                    </small>
                  </li>
                );
              })}
            </ol>
          </nav>
        )}
        <div className={styles.item}>{children}</div>
      </div>
    </>
  );
}

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : what.replace(/^\w+/, '$&s')}`;
}

function titleOf(item: QueueItem): string {
  if (item.kind === 'edit') return `${item.edit.isNewPage ? 'New page' : 'Edit'}: ${item.edit.name}`;
  const { model, criterion } = item.kind === 'source' ? item.source : item.freeze;
  return `${item.kind === 'source' ? 'Source' : 'Surge of votes'}: ${model.name}, ${criterionTerm(criterion).name.toLowerCase()}`;
}
