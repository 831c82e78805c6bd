import type { LoggedDecision } from '@/domain/moderation/logged-decision';
import { tellDecision } from '@/domain/moderation/tell-decision';
import { SomebodyName } from '../people/somebody-name';
import { TimeStamp } from '../ui/time-stamp';
import styles from './decision-log.module.css';

/** Decisions as anybody may read them, newest first as given. */
export function DecisionLog({ decisions }: { decisions: readonly LoggedDecision[] }) {
  return (
    <ol className={styles.log}>
      {decisions.map((decision) => {
        const { before, target, href, after } = tellDecision(decision);
        return (
          <li key={decision.id} id={`decision-${decision.id}`}>
            <TimeStamp at={decision.at} />
            <div>
              <SomebodyName somebody={decision.actor} />
              {decision.isByOffice ? null : ', an established member,'} {before}{' '}
              {href === null ? target : <a href={href}>{target}</a>} {after}
              {decision.reason === null ? null : <blockquote>{decision.reason}</blockquote>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
