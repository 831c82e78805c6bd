import { tellTheirs } from '@/domain/moderation/tell-decision';
import type { Notification } from '@/domain/people/views';
import { TimeStamp } from '../ui/time-stamp';
import styles from './notification-list.module.css';
import { SomebodyName } from './somebody-name';

/** What somebody was told, newest first as given: what is not read yet says so. */
export function NotificationList({ notifications }: { notifications: readonly Notification[] }) {
  return (
    <ol className={styles.notifications}>
      {notifications.map(({ id, at, isRead, decision }) => {
        const { sentence, path } = tellTheirs(decision);
        return (
          <li key={id}>
            <p>
              {isRead ? null : <strong className={styles.unread}>New</strong>} <a href={path}>{sentence}</a>
            </p>
            <p className={styles.facts}>
              by <SomebodyName somebody={decision.actor} />
              {decision.isByOffice ? null : ', as an established member'}, <TimeStamp at={at} clock />
            </p>
            {decision.reason === null ? null : <blockquote className={styles.reason}>{decision.reason}</blockquote>}
          </li>
        );
      })}
    </ol>
  );
}
