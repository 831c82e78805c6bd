'use client';

import { ErrorNotice } from '@/components/ui/error-notice';
import './tokens.css';
import './globals.css';

type Props = { error: Error & { digest?: string } };

/** Stands in for the whole frame when even that failed. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang="en">
      <body>
        <main id="content" tabIndex={-1}>
          <ErrorNotice status={500} title="The site failed." {...(error.digest ? { reference: error.digest } : {})}>
            <p>The fault is ours, and it has been logged. Load the page again in a moment.</p>
          </ErrorNotice>
        </main>
      </body>
    </html>
  );
}
