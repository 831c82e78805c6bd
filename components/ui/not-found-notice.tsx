import { ErrorNotice } from './error-notice';

/** The words for an address that leads nowhere. */
export function NotFoundNotice() {
  return (
    <ErrorNotice status={404} title="There is nothing at this address.">
      <p>The page may have been renamed, or the link mistyped. Search for the model, or go on from the list of all.</p>
    </ErrorNotice>
  );
}
