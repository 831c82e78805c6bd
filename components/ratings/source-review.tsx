import type { CitedSource } from '@/domain/ratings/proposal';
import { ActionButton } from '../ui/action-button';
import type { ButtonAction } from '../ui/button-answer';

type Props = {
  action: ButtonAction;
  source: CitedSource;
  /** Whether the reviewer's word is a moderator's: then a source may also be marked as contradicting what is published. */
  isByOffice: boolean;
};

/** Whether a source shows what is claimed: one click to accept, a reason to reject or to say that it is gone. */
export function SourceReview({ action, source, isByOffice }: Props) {
  const about = `the source ${source.title}`;
  return (
    <span>
      {source.status === 'verified' ? null : (
        <ActionButton
          action={action}
          button="Accept source"
          about={about}
          fields={{ evidence: source.id, verdict: 'accepted' }}
        />
      )}
      {source.status === 'verified' || !isByOffice ? null : (
        <details>
          <summary>Accept, and it contradicts what is published</summary>
          <p>Votes cast until now weigh less, and everybody who cast one is asked whether it still holds.</p>
          <ActionButton
            action={action}
            button="Accept as contradicting"
            about={about}
            fields={{ evidence: source.id, verdict: 'accepted', contradicts: 'yes' }}
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
    </span>
  );
}
