import { tellTheirs } from '@/domain/moderation/tell-decision';
import type { Notification } from '@/domain/people/views';
import { TimeStamp } from '../ui/time-stamp';
import styles from './notification-list.module.css';
import { SomebodyName } from './somebody-name';

/** What somebody was told, newest first as given: what is not read yet says so. */
export function NotificationList({ notifications }: { notifications: readonly Notification[] }) {
  return (
    <ol className={styles.notifications}>
      {notifications.map((notification) => (
        <li key={notification.id}>
          {notification.kind === 'decision' ? <ToldDecision {...notification} /> : <ToldChange {...notification} />}
        </li>
      ))}
    </ol>
  );
}

function ToldDecision({ at, isRead, decision }: Extract<Notification, { kind: 'decision' }>) {
  const { sentence, path } = tellTheirs(decision);
  return (
    <>
      <Head isRead={isRead} sentence={sentence} path={path} />
      <p className={styles.facts}>
        by <SomebodyName somebody={decision.actor} />
        {decision.isByOffice ? null : ', as an established member'}, <TimeStamp at={at} clock />
      </p>
      {decision.reason === null ? null : <blockquote className={styles.reason}>{decision.reason}</blockquote>}
    </>
  );
}

function ToldChange({ at, ...told }: Extract<Notification, { kind: 'change' }>) {
  return (
    <>
      <Head {...told} />
      <p className={styles.facts}>
        <TimeStamp at={at} clock />
      </p>
    </>
  );
}

function Head({ isRead, sentence, path }: { isRead: boolean; sentence: string; path: string }) {
  return (
    <p>
      {isRead ? null : <strong className={styles.unread}>New</strong>} <a href={path}>{sentence}</a>
    </p>
  );
}
