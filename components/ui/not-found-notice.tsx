import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice';

/** The words for an address that leads nowhere; its children say more than that, where more is known. */
export function NotFoundNotice({ children }: { children?: ReactNode }) {
  return (
    <ErrorNotice status={404} title="There is nothing at this address.">
      {children ? (
        <p>{children}</p>
      ) : (
        <p>
          The page may have been renamed, or the link mistyped. Search for the model, or go on from the list of all.
        </p>
      )}
    </ErrorNotice>
  );
}
