import type { RatingView } from '@/domain/models/views';
import { ActionButton } from '../ui/action-button';
import type { ButtonAction } from '../ui/button-answer';

type Props = {
  on: { model: string; criterion: string };
  outlook: RatingView['outlook'];
  release: ButtonAction;
  shorten: ButtonAction;
};

/** What a moderator may do about what is published, each with a reason that is public. */
export function PublicationActions({ on, outlook, release, shorten }: Props) {
  const reason = { name: 'reason', label: 'Reason' } as const;
  return (
    <>
      {outlook.some(({ kind }) => kind === 'thaw') ? (
        <details>
          <summary>End the freeze</summary>
          <p>The votes are counted as ever; what fell due meanwhile is published at once.</p>
          <ActionButton action={release} button="End freeze" fields={on} ask={reason} />
        </details>
      ) : null}
      {outlook.some(({ kind }) => kind === 'settle') ? (
        <details>
          <summary>Count the present agreement as held</summary>
          <p>
            For where a fact has changed, such as the licence: it settles at once, on the level that the votes agree on.
          </p>
          <ActionButton action={shorten} button="Count as held" fields={on} ask={reason} />
        </details>
      ) : null}
    </>
  );
}
