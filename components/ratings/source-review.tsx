import type { CitedSource } from '@/domain/ratings/proposal';
import { ActionButton } from '../ui/action-button';
import type { ButtonAction } from '../ui/button-answer';

/** Whether a source shows what is claimed: one click to accept, a reason to reject. */
export function SourceReview({ action, source }: { action: ButtonAction; source: CitedSource }) {
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
    </span>
  );
}
