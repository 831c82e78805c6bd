import { notFound } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';
import { NotFoundNotice } from '@/components/ui/not-found-notice';

/**
 * What a page renders where there is nothing to show. A `notFound()` thrown by the page itself answers 404 with a document
 * that only a script fills (vercel/next.js #62228); thrown inside a boundary, it answers 404 with the boundary's content.
 * Its children say what exactly is not there.
 */
export function MissingPage({ children }: { children?: ReactNode }) {
  return (
    <Suspense fallback={<NotFoundNotice>{children}</NotFoundNotice>}>
      <Missing />
    </Suspense>
  );
}

/** The title of such a page. */
export const MISSING_METADATA = { title: 'Not found', robots: { index: false } };

function Missing(): never {
  notFound();
}
