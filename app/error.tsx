'use client';

import { ErrorNotice } from '@/components/ui/error-notice';

type Props = { error: Error & { digest?: string } };

/** What a page shows when it failed: the reference leads the operator to the line in the log. */
export default function PageError({ error }: Props) {
  return (
    <ErrorNotice status={500} title="Something went wrong here." {...(error.digest ? { reference: error.digest } : {})}>
      <p>
        The fault is ours, and it has been logged. Load the page again in a moment; the rest of the site goes on
        working.
      </p>
    </ErrorNotice>
  );
}
