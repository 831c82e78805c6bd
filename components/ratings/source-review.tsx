import { isFetched } from '@/domain/ratings/address-check';
import type { CitedSource } from '@/domain/ratings/proposal';
import { ActionButton } from '../ui/action-button';
import type { ButtonAction } from '../ui/button-answer';
import styles from './source-review.module.css';

type Props = {
  action: ButtonAction;
  /** Has the address fetched once more. */
  lookAgain: ButtonAction;
  source: CitedSource;
  /** Whether the reviewer's word is a moderator's: then a source may also be marked as contradicting what is published. */
  isByOffice: boolean;
};

/**
 * Whether a source shows what is claimed: one click to accept, a reason to reject or to say that it is gone. Where this
 * site could not fetch the address, a moderator says what they saw there, and members wait until it answers.
 */
export function SourceReview({ action, lookAgain, source, isByOffice }: Props) {
  const isVerified = source.status === 'verified';
  const about = `the source ${source.title}`;
  const seen = isFetched(source.check) ? {} : { ask: { name: 'reason', label: 'What you saw there' } };
  return (
    <div className={styles.review}>
      {isVerified || isByOffice || isFetched(source.check) ? (
        <ActionButton
          action={action}
          button="Accept source"
          about={about}
          fields={{ evidence: source.id, verdict: 'accepted' }}
          isOver={isVerified || undefined}
          {...seen}
        />
      ) : (
        <p>You can accept this source once its address has answered.</p>
      )}
      {isVerified || !isByOffice ? null : (
        <details>
          <summary>Accept, and it contradicts what is published</summary>
          <p>Votes cast until now weigh less, and everybody who cast one is asked whether it still holds.</p>
          <ActionButton
            action={action}
            button="Accept as contradicting"
            about={about}
            fields={{ evidence: source.id, verdict: 'accepted', contradicts: 'yes' }}
            {...seen}
          />
        </details>
      )}
      {source.status === 'rejected' ? null : (
        <details>
          <summary>Reject source</summary>
          <ActionButton
            action={action}
            button="Reject source"
            about={about}
            fields={{ evidence: source.id, verdict: 'rejected' }}
            ask={{ name: 'reason', label: 'Reason' }}
          />
        </details>
      )}
      {source.status === 'rejected' ? null : (
        <details>
          <summary>Not there any more</summary>
          <ActionButton
            action={action}
            button="Report as gone"
            about={about}
            fields={{ evidence: source.id, verdict: 'dead' }}
            ask={{ name: 'reason', label: 'Where you looked' }}
          />
        </details>
      )}
      <ActionButton
        action={lookAgain}
        button="Look again"
        about={`at ${source.title}`}
        fields={{ evidence: source.id }}
      />
    </div>
  );
}
