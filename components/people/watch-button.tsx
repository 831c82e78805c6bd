import { ActionButton } from '../ui/action-button';
import type { ButtonAction } from '../ui/button-answer';

type Props = {
  /** The server action itself, so that the button works without a script too. */
  action: ButtonAction;
  model: string;
  isWatched: boolean;
};

/** Has one told of what changes on a page, or ends that. */
export function WatchButton({ action, model, isWatched }: Props) {
  return (
    <ActionButton
      action={action}
      button={isWatched ? 'Stop watching' : 'Watch this page'}
      fields={{ model, watch: isWatched ? 'no' : 'yes' }}
    />
  );
}
